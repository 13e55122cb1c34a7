import type { HallId } from '../../domain/hall/hall.ts'
import type { SearchResult } from '../../domain/text/search.ts'
import type { Mark } from '../../domain/text/rowScore.ts'
import type { TitleId } from '../../domain/catalog/title.ts'

/** Most rows a group of the search page shows. */
export const GROUP_ROWS = 12

/** A found row of one set, by what it stands for. */
export interface Found<Id> {
  readonly id: Id
  readonly marks: readonly Mark[]
  /** Less is better; comparable between searches for the same words. */
  readonly score: number
}

/** Found rows of one set, best first, and how many there are in all. */
export interface FoundGroup<Id> {
  readonly found: readonly Found<Id>[]
  readonly count: number
}

/** A place as it is listed: its name, and what it lies in or is today. */
export interface PlaceName {
  readonly name: string
  readonly within: string
  /** What 回老家 is asked with. */
  readonly lookUp: string
}

/** The answer to one search, by what was found. */
export interface SearchAnswer {
  readonly query: string
  readonly kind: SearchResult['kind']
  /** Terms found nowhere, as typed. */
  readonly missing: readonly string[]
  readonly halls: FoundGroup<HallId>
  readonly titles: FoundGroup<TitleId>
  readonly places: FoundGroup<PlaceName>
}

/** Rows found in all groups together. */
export function countFound({ halls, titles, places }: SearchAnswer): number {
  return halls.count + titles.count + places.count
}
