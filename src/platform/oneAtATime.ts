const running = new Set<string>()

/**
 * Runs work unless the same work is running in any tab or in the service worker (Web Locks); then returns null at once.
 * Without Web Locks (Safari before 15.4) only this tab is looked at.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  if ('locks' in navigator) {
    return navigator.locks.request(name, { ifAvailable: true }, lock => (lock === null ? null : work()))
  }
  if (running.has(name)) return null
  running.add(name)
  try {
    return await work()
  } finally {
    running.delete(name)
  }
}
