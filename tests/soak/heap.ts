import type { CDPSession } from 'playwright-core'

/** Megabytes the page holds after a collection: JavaScript heap and array buffers. */
export async function heapMB(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage')
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20
}

/** Caches fill and lazy chunks load once; after that a third may not be above the one before by more than this. */
const SLACK_MB = 8

/** Whether a series has stopped growing: the last third's middle is within the slack of the second third's. */
export function isBounded(heaps: readonly number[]): boolean {
  if (heaps.length < 3) return true
  const third = Math.floor(heaps.length / 3)
  return middle(heaps.slice(-third)) <= middle(heaps.slice(third, 2 * third)) + SLACK_MB
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
