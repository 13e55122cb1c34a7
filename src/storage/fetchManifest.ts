import { parseManifest } from '../domain/pack/manifest.ts'
import { packsUrl } from '../platform/baseUrl.ts'
import { decodeJson } from './decodeJson.ts'
import { fetchBytes } from './fetchBytes.ts'
import type { PublishedManifest } from './savedManifest.ts'

export const MANIFEST_LIMIT_BYTES = 4_000_000

/**
 * Fetches what the publisher offers right now; never from a cache. The signature is fetched apart (`withSignature`):
 * the first list need not wait for it.
 * @throws Failure N01–N05 for the network, P01 or P04 for the content
 */
export async function fetchManifest(signal?: AbortSignal): Promise<PublishedManifest> {
  const bytes = await fetchBytes(new URL('manifest.json', packsUrl()), {
    cache: 'no-cache',
    limitBytes: MANIFEST_LIMIT_BYTES,
    ...(signal && { signal }),
  })
  const manifest = parseManifest(decodeJson(bytes, 'P01'))
  return { manifest, text: new TextDecoder().decode(bytes), signatureText: null, signedAt: null }
}
