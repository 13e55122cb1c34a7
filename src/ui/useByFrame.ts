import { nextTick, shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'

/** Laying out and painting a row takes two to three times as long as making it: a slow phone has time for one a frame. */
const SLICE_MS = 1

/** The time right after a frame; a page that is not seen waits for it, and nobody misses its rows. */
const frameIsPainted = () => new Promise<void>(resolve => requestAnimationFrame(() => setTimeout(resolve)))

/**
 * Follows a value in steps, as many a frame as fit, so that what is typed or tapped meanwhile is not kept waiting. Steps
 * are made between frames: making and painting them is two short tasks, not a long one. What is there at the start is
 * shown at once: a page that opens with a list does not build it up before the reader's eyes.
 * @param wanted - where to get; the same object as long as nothing changed
 * @param steps - the values to show one after the other on the way; the last is `to` itself
 */
export function useByFrame<T>(wanted: () => T, steps: (from: T, to: T) => Iterable<T>): Readonly<ShallowRef<T>> {
  const shown = shallowRef(wanted())

  watch(wanted, async (to, _before, onCleanup) => {
    let isStale = false
    onCleanup(() => (isStale = true))
    let sliceEndMs = performance.now() + SLICE_MS
    for (const step of steps(shown.value, to)) {
      if (performance.now() > sliceEndMs) {
        await frameIsPainted()
        sliceEndMs = performance.now() + SLICE_MS
      }
      if (isStale) return
      shown.value = step
      await nextTick()
    }
  })
  return shallowReadonly(shown)
}

/**
 * Steps from list to list, a row each from the top; rows not reached yet stay as they were, and keep their place. A row that
 * stands there already takes no step.
 */
export function* rowByRow<T>(from: readonly T[], to: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < to.length - 1; at++)
    if (to[at] !== from[at]) yield [...to.slice(0, at + 1), ...from.slice(at + 1, to.length)]
  yield to
}
