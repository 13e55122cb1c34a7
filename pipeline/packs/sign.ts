import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { parseManifestSignature, signedText, type ManifestSignature } from '../../src/domain/pack/manifestSignature.ts'

/** The publisher's private key with the name apps know it by. */
export interface PublisherKey {
  readonly privateKey: KeyObject
  readonly keyId: string
  /** Public half: SubjectPublicKeyInfo, DER, base64. */
  readonly spki: string
  readonly isDevelopment: boolean
}

/**
 * `manifest.sig` for a manifest. ECDSA signatures differ each time, so one that still fits is returned as it is.
 * @param existing - the signature file of the last publication; null: none
 */
export function signManifest(text: string, key: PublisherKey, existing: string | null, now: Date): string {
  const manifestSha256 = createHash('sha256').update(text).digest('hex')
  if (existing !== null && fits(existing, manifestSha256, key)) return existing
  const signedAt = now.toISOString()
  const signature = sign('sha256', Buffer.from(signedText(manifestSha256, signedAt)), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64')
  const content: ManifestSignature = { formatVersion: 1, keyId: key.keyId, manifestSha256, signedAt, signature }
  return `${JSON.stringify(content)}\n`
}

function fits(existing: string, manifestSha256: string, key: PublisherKey): boolean {
  const signature = parseManifestSignature(parseText(existing))
  if (signature?.keyId !== key.keyId || signature.manifestSha256 !== manifestSha256) return false
  return verify(
    'sha256',
    Buffer.from(signedText(manifestSha256, signature.signedAt)),
    { key: createPublicKey(key.privateKey), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature.signature, 'base64'),
  )
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // whatever lies there, it is no signature
  }
}
