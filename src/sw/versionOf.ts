import type { PrecacheEntry } from 'workbox-precaching'

/** A short name of the built files, the same for the same build (32-bit FNV-1a of names and revisions). */
export function versionOf(files: readonly (PrecacheEntry | string)[]): string {
  let hash = 0x811c9dc5
  const names = files.map(file => (typeof file === 'string' ? file : `${file.url} ${file.revision ?? ''}`)).sort()
  for (const letter of names.join('\n')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
