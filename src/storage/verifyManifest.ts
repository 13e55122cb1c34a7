import { parseManifestSignature, signedText, type TrustedKey } from '../domain/pack/manifestSignature.ts'
import { hasSubtleCrypto } from '../platform/secureContext.ts'
import { sha256Hex } from './sha256.ts'

/** What a signature says of a manifest. */
export type SignatureVerdict =
  | { readonly verdict: 'trusted'; readonly key: TrustedKey; readonly signedAt: string }
  /** No signature, or something that is none. */
  | { readonly verdict: 'unsigned' }
  /** Signed by a key this app was not built to trust. */
  | { readonly verdict: 'foreign'; readonly keyId: string }
  /** A trusted key's name on content it did not sign. */
  | { readonly verdict: 'altered' }

/** Checks `manifest.sig` against the manifest's own bytes. Call only where `hasSubtleCrypto()`. */
export async function verifyManifest(
  manifestBytes: Uint8Array<ArrayBuffer>,
  signatureText: string | null,
  keys: readonly TrustedKey[],
): Promise<SignatureVerdict> {
  const signature = parseManifestSignature(parseText(signatureText))
  if (signature === null || !hasSubtleCrypto()) return { verdict: 'unsigned' }
  const key = keys.find(candidate => candidate.keyId === signature.keyId)
  if (key === undefined) return { verdict: 'foreign', keyId: signature.keyId }
  if ((await sha256Hex(manifestBytes)) !== signature.manifestSha256) return { verdict: 'altered' }
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const publicKey = await crypto.subtle.importKey('spki', fromBase64(key.spki), algorithm, false, ['verify'])
  const isGenuine = await crypto.subtle.verify(
    algorithm,
    publicKey,
    fromBase64(signature.signature),
    new TextEncoder().encode(signedText(signature.manifestSha256, signature.signedAt)),
  )
  return isGenuine ? { verdict: 'trusted', key, signedAt: signature.signedAt } : { verdict: 'altered' }
}

function parseText(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null // not a signature: the same as none
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
}
