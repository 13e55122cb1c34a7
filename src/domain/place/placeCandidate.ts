import { levelOf, prefectureOf, type Adcode } from './adcode.ts'
import type { OldPlace } from './oldPlace.ts'
import type { OldTownshipRow } from './placesPack.ts'

/**
 * `certain`: in today's list, or told by a source. `likely`: most villages of the old township stand there now, or
 * the name differs only in its ending. `possible`: 「可能并入」, said with those words only.
 */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Lists a name can be found in, the order of the answer. */
export const MATCHES = ['division', 'old-place', 'township', 'old-township', 'village', 'gone-village'] as const
export type Match = (typeof MATCHES)[number]

/** One place of today that a typed name may mean. */
export interface PlaceCandidate {
  /** The name of the lists that matched, such as 柏合镇. */
  readonly matchedName: string
  readonly matched: Match
  /** Most exact code known: a county's, a prefecture's where only that is known, null outside the lists. */
  readonly adcode: Adcode | null
  /** Today's name of that division; null when neither the lists nor the record name it. */
  readonly divisionName: string | null
  readonly township: string | null
  readonly village: string | null
  readonly certainty: Certainty
  /** Part of the old township's villages found there, in percent; null where nothing was counted. */
  readonly sharePercent: number | null
  /** The record with year, relation and sources, when a county-level old name matched. */
  readonly oldPlace: OldPlace | null
  /** The old township's row, when one matched; carries the sources of a reviewed one. */
  readonly oldTownship: OldTownshipRow | null
}

/** True when the inner place lies in the outer one, as far as their codes and townships tell. */
export function holds(outer: PlaceCandidate, inner: PlaceCandidate): boolean {
  if (outer.adcode === null || inner.adcode === null) return false
  const inArea =
    levelOf(outer.adcode) === 'prefecture'
      ? prefectureOf(inner.adcode) === outer.adcode
      : inner.adcode === outer.adcode || inner.adcode === prefectureOf(outer.adcode)
  if (!inArea || outer.township === null) return inArea
  return inner.township === outer.township || inner.oldTownship?.name === outer.matchedName
}

/** Keeps the first of the candidates that lead to the same place of today. */
export function oneEachPlace(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ adcode, divisionName, township, village }) => {
    const place = [adcode ?? divisionName, township, village].join()
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}

/** Order of the answer: kind of match, certainty, share, then code. */
export function bySureness(a: PlaceCandidate, b: PlaceCandidate): number {
  return (
    MATCHES.indexOf(a.matched) - MATCHES.indexOf(b.matched) ||
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
    (b.sharePercent ?? 0) - (a.sharePercent ?? 0) ||
    Number(a.adcode ?? 0) - Number(b.adcode ?? 0)
  )
}
