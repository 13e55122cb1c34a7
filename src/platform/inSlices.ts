/** A slice of work this short leaves a frame of 16 ms its room. */
const SLICE_MS = 6

/**
 * Visits every item, in slices that let the page scroll and answer; what fits the first slice is done before this
 * returns.
 * @param isStale - asked between slices; true: somebody newer is at it, and this run ends
 * @returns whether all were visited
 */
export async function inSlices<T>(
  items: readonly T[],
  visit: (item: T) => void,
  isStale: () => boolean,
): Promise<boolean> {
  let sliceEndMs = performance.now() + SLICE_MS
  for (const item of items) {
    if (performance.now() > sliceEndMs) {
      await new Promise(resolve => setTimeout(resolve))
      if (isStale()) return false
      sliceEndMs = performance.now() + SLICE_MS
    }
    visit(item)
  }
  return true
}
