import * as v from 'valibot'

const signatureSchema = v.object({
  formatVersion: v.literal(1),
  /** First 16 hex digits of the SHA-256 of the public key (SPKI, DER). */
  keyId: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** SHA-256 of the bytes of `manifest.json`. */
  manifestSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** When the publisher signed, ISO 8601 in UTC with milliseconds: equal length, so text order is time order. */
  signedAt: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  /** ECDSA P-256 with SHA-256 over `signedText`, IEEE P1363 form (64 bytes), base64. */
  signature: v.pipe(v.string(), v.base64(), v.length(88)),
})

/** `manifest.sig`: who published a manifest and when. Separate from the manifest, whose bytes depend on records only. */
export type ManifestSignature = v.InferOutput<typeof signatureSchema>

/** A publisher's key the app was built to trust. */
export interface TrustedKey {
  readonly keyId: string
  /** SubjectPublicKeyInfo, DER, base64. */
  readonly spki: string
  /** Made on the developer's machine, not by the publisher. */
  readonly isDevelopment: boolean
}

/** Reads `manifest.sig`; null for anything that is not one. */
export function parseManifestSignature(raw: unknown): ManifestSignature | null {
  const parsed = v.safeParse(signatureSchema, raw)
  return parsed.success ? parsed.output : null
}

/** The text that is signed: what, and when. */
export function signedText(manifestSha256: string, signedAt: string): string {
  return `fangzhi manifest 1\n${manifestSha256}\n${signedAt}\n`
}
