import { hasSubtleCrypto } from '../platform/secureContext.ts'

/** SHA-256 as 64 lower-case hex digits. Call only where `hasSubtleCrypto()`. */
export async function sha256Hex(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether content is what its hash says; null on a page that cannot tell (plain http). */
export async function hasHash(bytes: ArrayBuffer, sha256: string): Promise<boolean | null> {
  return hasSubtleCrypto() ? (await sha256Hex(bytes)) === sha256 : null
}
