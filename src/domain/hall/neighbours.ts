import type { HallSummary } from '../pack/corePack.ts'

/** Other halls close by in the sense of the map of offices: same township first, then same county. */
export interface Neighbours {
  readonly township: readonly HallSummary[]
  readonly county: readonly HallSummary[]
}

/** A hall without a county has no neighbours; digital halls are nobody's neighbour. */
export function neighboursOf(hall: HallSummary, halls: readonly HallSummary[]): Neighbours {
  if (hall.county === null || hall.kind === 'digital') return { township: [], county: [] }
  const others = halls.filter(other => other.id !== hall.id && other.county === hall.county && other.kind !== 'digital')
  const isSameTownship = (other: HallSummary) => hall.township !== null && other.township === hall.township
  return { township: others.filter(isSameTownship), county: others.filter(other => !isSameTownship(other)) }
}
