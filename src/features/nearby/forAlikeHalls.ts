import type { HallId } from '../../domain/hall/hall.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'

/** A slice of work this short leaves a frame of 16 ms its room. */
const SLICE_MS = 6

/** How to work something out about halls. */
export interface AlikeOptions<Result> {
  /** Halls with the same key share one result: many keep the same hours, or state none. */
  readonly keyOf: (hall: HallSummary) => string
  readonly workOut: (hall: HallSummary) => Result
  /** Asked between slices; true: somebody newer is at it, and this run ends. */
  readonly isStale: () => boolean
}

/**
 * Works out something for every hall, once for all that are alike, in slices that let the page scroll.
 * @returns null when the run became stale
 */
export async function forAlikeHalls<Result>(
  halls: readonly HallSummary[],
  { keyOf, workOut, isStale }: AlikeOptions<Result>,
): Promise<ReadonlyMap<HallId, Result> | null> {
  const byKey = new Map<string, Result>()
  const byHall = new Map<HallId, Result>()
  let sliceEndMs = performance.now() + SLICE_MS
  for (const hall of halls) {
    if (performance.now() > sliceEndMs) {
      await new Promise(resolve => setTimeout(resolve))
      if (isStale()) return null
      sliceEndMs = performance.now() + SLICE_MS
    }
    const key = keyOf(hall)
    const known = byKey.get(key)
    const result = known ?? workOut(hall)
    if (known === undefined) byKey.set(key, result)
    byHall.set(hall.id, result)
  }
  return byHall
}
