import type { HallId } from '../../domain/hall/hall.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { inSlices } from '../../platform/inSlices.ts'

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
  const note = (hall: HallSummary) => {
    const key = keyOf(hall)
    const known = byKey.get(key)
    const result = known ?? workOut(hall)
    if (known === undefined) byKey.set(key, result)
    byHall.set(hall.id, result)
  }
  return (await inSlices(halls, note, isStale)) ? byHall : null
}
