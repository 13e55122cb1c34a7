/** A file that was asked for before the app was here. */
export interface EarlyFile {
  readonly answer: Promise<Response>
  readonly abort: () => void
}

declare global {
  /** Left by `public/early.js`, by address; absent where that script did not run. */
  var fangzhiEarlyFiles: Map<string, EarlyFile> | undefined
}

/** The answer to a request made before the app was here; each is given out once. null: there is none. */
export function takeEarlyFile(url: URL): EarlyFile | null {
  const file = globalThis.fangzhiEarlyFiles?.get(url.href) ?? null
  globalThis.fangzhiEarlyFiles?.delete(url.href)
  return file
}
