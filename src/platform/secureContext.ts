/** False on plain http (except localhost): no hashes, no signatures, no service worker there. */
export function hasSubtleCrypto(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/** False in some private modes and locked-down in-app browsers. */
export function hasIndexedDb(): boolean {
  try {
    return globalThis.indexedDB !== undefined && globalThis.indexedDB !== null
  } catch {
    return false // some browsers throw on the mere look
  }
}
