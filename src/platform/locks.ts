/**
 * Runs `work` while no other tab of this app runs work of the same name; waits its turn and tells the work whether it
 * had to. Without Web Locks it just runs: whatever it does must then be harmless when done twice.
 */
export async function withLock<T>(name: string, work: (hasWaited: boolean) => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks
  if (locks === undefined) return work(false)
  const first = await locks.request(`fangzhi-${name}`, { ifAvailable: true }, async lock =>
    lock === null ? null : { result: await work(false) },
  )
  if (first !== null) return first.result
  return locks.request(`fangzhi-${name}`, () => work(true)) as Promise<T>
}
