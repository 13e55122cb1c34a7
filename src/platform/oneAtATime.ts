const queues = new Map<string, Promise<unknown>>()

/**
 * Runs work once the same work is over in every tab and in the service worker (Web Locks). Without Web Locks (Safari
 * before 15.4) only this tab is looked at.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if ('locks' in navigator) return navigator.locks.request(name, work)
  const before = queues.get(name) ?? Promise.resolve()
  const mine = before.then(work, work)
  queues.set(name, mine)
  return mine
}
