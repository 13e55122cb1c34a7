import type { Exhibit } from '../hall/hall.ts'
import type { PartialDate } from '../partialDate.ts'

/** Where a day stands in an exhibit's time. `always`: the source dates neither end. */
export type ExhibitPhase = 'upcoming' | 'running' | 'past' | 'always'

/**
 * Compares by the parts both dates have, so that `2026` is running all year.
 * @param today - China's calendar day, `YYYY-MM-DD`
 */
export function exhibitPhase(exhibit: Pick<Exhibit, 'from' | 'until'>, today: PartialDate): ExhibitPhase {
  const { from, until } = exhibit
  if (from === null && until === null) return 'always'
  if (until !== null && today.slice(0, until.length) > until) return 'past'
  if (from !== null && today.slice(0, from.length) < from) return 'upcoming'
  return 'running'
}

/** Exhibits to show and those to fold away. */
export interface ExhibitsByTime {
  /** Running first, then permanent, then to come; the record's order within each. */
  readonly shown: readonly Exhibit[]
  readonly past: readonly Exhibit[]
}

const ORDER: readonly ExhibitPhase[] = ['running', 'always', 'upcoming']

/** Splits a hall's exhibits by a day. */
export function exhibitsByTime(exhibits: readonly Exhibit[], today: PartialDate): ExhibitsByTime {
  const inPhase = (phase: ExhibitPhase) => exhibits.filter(exhibit => exhibitPhase(exhibit, today) === phase)
  return { shown: ORDER.flatMap(inPhase), past: inPhase('past') }
}
