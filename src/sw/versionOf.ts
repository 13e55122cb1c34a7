import type { PrecacheEntry } from 'workbox-precaching'

/** Holds the first page besides names of other files: new records alone change it, and are no new app. */
const PAGE = 'index.html'

/** A short name of the built files, the same for the same app (32-bit FNV-1a of names and revisions). */
export function versionOf(files: readonly (PrecacheEntry | string)[]): string {
  let hash = 0x811c9dc5
  const names = files
    .map(file => (typeof file === 'string' ? file : `${file.url} ${file.revision ?? ''}`))
    .filter(name => !name.startsWith(`${PAGE} `))
    .sort()
  for (const letter of names.join('\n')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
