/** Where the app is served from, ending in a slash; `/` unless the operator builds for a sub-folder. */
export const BASE_URL: string = import.meta.env.BASE_URL

/** Absolute address of the folder the packs lie in, ending in a slash. */
export function packsUrl(): string {
  return new URL(`${BASE_URL}packs/`, location.href).href
}

/** Absolute address of a file or page of the app; `''` is the app itself. */
export function absoluteUrl(path: string): string {
  return new URL(`${BASE_URL}${path.replace(/^\//, '')}`, location.href).href
}
