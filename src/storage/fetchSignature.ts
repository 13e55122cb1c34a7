import { TRUSTED_KEYS } from 'virtual:fangzhi-trust'
import { Failure } from '../domain/failure.ts'
import { packsUrl } from '../platform/baseUrl.ts'
import { logFailure } from '../platform/log.ts'
import { fetchBytes } from './fetchBytes.ts'
import type { PublishedManifest } from './savedManifest.ts'
import { verifyManifest } from './verifyManifest.ts'

/**
 * Adds the publisher's signature to a fetched manifest. What comes over the app's own address is trusted as the app
 * is; the signature tells which of two publications is newer, allows packs to be passed on, and shows a manifest that
 * was spoiled on its way. A missing signature, or one by a key the app does not know yet, leaves it unsigned.
 * @throws Failure P02 when a key the app trusts signed something else
 */
export async function withSignature(published: PublishedManifest, signal?: AbortSignal): Promise<PublishedManifest> {
  const signatureText = await fetchSignatureText(signal)
  const verdict = await verifyManifest(new TextEncoder().encode(published.text), signatureText, TRUSTED_KEYS)
  if (verdict.verdict === 'altered') throw new Failure('P02', 'manifest')
  return verdict.verdict === 'trusted' ? { ...published, signatureText, signedAt: verdict.signedAt } : published
}

/** null: the server has none, or it could not be had; the manifest is then as good as unsigned for now. */
async function fetchSignatureText(signal?: AbortSignal): Promise<string | null> {
  try {
    const bytes = await fetchBytes(new URL('manifest.sig', packsUrl()), {
      cache: 'no-cache',
      limitBytes: 4_096,
      ...(signal && { signal }),
    })
    return new TextDecoder().decode(bytes)
  } catch (error) {
    logFailure(error, 'N01')
    return null
  }
}
