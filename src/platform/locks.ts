/**
 * Runs `work` while no other tab of this app runs work of the same name; waits its turn. Without Web Locks it just
 * runs: whatever it does must then be harmless when done twice.
 */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks
  if (locks === undefined) return work()
  return locks.request(`fangzhi-${name}`, work) as Promise<T>
}
