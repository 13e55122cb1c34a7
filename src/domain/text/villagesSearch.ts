import type { PlacesPack } from '../place/placesPack.ts'
import { joinSearchSet, type SearchRow } from './searchSet.ts'

/** Village names as a search set, and what stands in each row. */
export interface VillagesSearch {
  readonly villages: readonly Village[]
  /** What `parseSearchSet` reads. */
  readonly set: string
}

/** A village of today, or one whose name is gone since. */
export interface Village {
  readonly name: string
  /** County and township of today. */
  readonly within: string
}

/**
 * The villages of the places pack, to be searched by pinyin, initials or a part of the name when a whole name was not
 * found. No pack carries readings for them: a character is read as in the names of places (`placesSet`), which is right
 * for all but a few; a character that stands in none of those is found by itself only.
 * @param placesSet - the search set of `placesSearch`, for its table of readings
 * @param nameOf - name of a county by its code
 */
export function villagesSearch(
  { townships }: PlacesPack,
  placesSet: string,
  nameOf: (code: string) => string,
): VillagesSearch {
  const villages: Village[] = []
  const rows: SearchRow[] = []
  for (const township of townships) {
    const within = `${nameOf(township.county)}${township.name}`
    for (const name of [...township.villages, ...township.goneVillages]) {
      villages.push({ name, within })
      rows.push([name, within])
    }
  }
  const [, table = ''] = placesSet.split('\n', 2)
  return { villages, set: joinSearchSet(rows, `${table}\n`) }
}
