/** A file that was asked for before the app was here. */
export interface EarlyFile {
  /** False: another tab is busy with it, and what was asked is called off. */
  readonly isHeld: Promise<boolean>
  readonly answer: Promise<Response>
  readonly abort: () => void
  /** Gives up the file's lock, which the page has held since it asked. */
  readonly release: () => void
}

declare global {
  /** Left by `public/early.js`, by address; absent where that script did not run. */
  var fangzhiEarlyFiles: Map<string, EarlyFile> | undefined
}

/** The file under an address, asked for before the app was here; null: it was not, and will not be any more. */
export async function findEarlyFile(url: URL): Promise<EarlyFile | null> {
  const file = globalThis.fangzhiEarlyFiles?.get(url.href)
  if (file === undefined) globalThis.fangzhiEarlyFiles = undefined
  return file !== undefined && (await file.isHeld) ? file : null
}

/** The same, given out once: an answer can only be read once. */
export async function takeEarlyFile(url: URL): Promise<EarlyFile | null> {
  const file = globalThis.fangzhiEarlyFiles?.get(url.href)
  globalThis.fangzhiEarlyFiles?.delete(url.href)
  return file !== undefined && (await file.isHeld) ? file : null
}
