/** Kept for this tab only, so that no link from outside can ask for it. */
const KEY = 'fangzhi.erase'

/** Reloads the page as one that erases instead of starting the app; false where the browser remembers nothing. */
export function askToErase(): boolean {
  try {
    sessionStorage.setItem(KEY, 'yes')
  } catch {
    return false // storage is refused: the next page would know nothing of the wish
  }
  location.replace(location.pathname)
  return true
}

/** Whether this page was loaded to erase; says so once. */
export function takeEraseRequest(): boolean {
  try {
    const isAsked = sessionStorage.getItem(KEY) !== null
    sessionStorage.removeItem(KEY)
    return isAsked
  } catch {
    return false // nothing can have been asked
  }
}

/** What the browser still keeps of this site, in its own terms; empty: nothing. */
export async function whatIsLeft(): Promise<readonly string[]> {
  const databases = (await globalThis.indexedDB?.databases?.()) ?? []
  const kept = 'caches' in globalThis ? await caches.keys() : []
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
  return [
    ...databases.map(({ name }) => `IndexedDB ${name}`),
    ...kept.map(name => `Cache ${name}`),
    ...workers.map(({ scope }) => `Service Worker ${scope}`),
    ...(safely(() => localStorage.length) > 0 ? ['localStorage'] : []),
    ...(safely(() => sessionStorage.length) > 0 ? ['sessionStorage'] : []),
  ]
}

/**
 * Deletes everything this origin keeps here. A database that another page holds open stays until that page lets go;
 * `whatIsLeft` tells.
 * @param databaseNames - for browsers that do not list them
 */
export async function eraseSite(databaseNames: readonly string[]): Promise<void> {
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister()
  const listed = (await globalThis.indexedDB?.databases?.()) ?? []
  const names = new Set([...databaseNames, ...listed.flatMap(({ name }) => name ?? [])])
  await Promise.all([...names].map(deleteDatabase))
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name)
  safely(() => localStorage.clear())
  safely(() => sessionStorage.clear())
}

/** How long another page may take to let go of a database. */
const BLOCKED_LIMIT_MS = 3_000

function deleteDatabase(name: string): Promise<void> {
  if (globalThis.indexedDB === undefined) return Promise.resolve()
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = () => resolve()
    request.onblocked = () => setTimeout(resolve, BLOCKED_LIMIT_MS)
  })
}

/** Storage may be refused; then there is nothing in it. */
function safely<T>(act: () => T): T | 0 {
  try {
    return act()
  } catch {
    return 0
  }
}
