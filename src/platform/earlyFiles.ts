/** A file that was asked for before the app was here. */
export interface EarlyFile {
  readonly answer: Promise<Response>
  readonly abort: () => void
  /** Gives up the pack's lock, which the page has held since before it asked. */
  readonly release: () => void
}

declare global {
  /** Left by `public/early.js`, by address; absent where that script did not run. null: another tab fetches the file. */
  var fangzhiEarlyFiles: Map<string, Promise<EarlyFile | null>> | undefined
}

/** The file under an address, asked for before the app was here; null: it was not, and will not be any more. */
export async function findEarlyFile(url: URL): Promise<EarlyFile | null> {
  const file = globalThis.fangzhiEarlyFiles?.get(url.href)
  if (file === undefined) globalThis.fangzhiEarlyFiles = undefined
  return file ?? null
}

/** The same, given out once: an answer can only be read once. */
export async function takeEarlyFile(url: URL): Promise<EarlyFile | null> {
  const file = globalThis.fangzhiEarlyFiles?.get(url.href)
  globalThis.fangzhiEarlyFiles?.delete(url.href)
  return file ?? null
}
