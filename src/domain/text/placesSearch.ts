import { prefectureOf, type Adcode } from '../place/adcode.ts'
import type { Division } from '../place/division.ts'
import type { PlacesPack } from '../place/placesPack.ts'
import { oldPlaceSearchRow, placeSearchRow } from './searchRows.ts'
import type { SearchRow } from './searchSet.ts'

/** Searchable places and, row by row, the name 回老家 is asked with. */
export interface PlacesSearch {
  readonly ids: readonly string[]
  readonly rows: readonly SearchRow[]
  /** Names of villages: in no row, but read by the same table. */
  readonly villages: readonly string[]
}

/**
 * Prefectures, counties, old names of both, townships of today and those whose names are gone. Villages are left out:
 * there are 60,000, whose names the places pack holds already; `VillagesSearch` makes them searchable on the phone.
 */
export function placesSearch(
  { townships, oldTownships, oldPlaces }: PlacesPack,
  prefectures: readonly Division[],
  counties: readonly Division[],
): PlacesSearch {
  const names = new Map([...prefectures, ...counties].map(({ code, name }) => [code, name] as const))
  const nameOf = (code: Adcode) => names.get(code) ?? ''
  const within = (code: Adcode) => {
    const [upper, own] = [nameOf(prefectureOf(code)), nameOf(code)]
    return upper === own ? [own] : [upper, own]
  }
  const ids: string[] = []
  const rows: SearchRow[] = []
  const add = (id: string, row: SearchRow) => {
    ids.push(id)
    rows.push(row)
  }
  for (const { name } of prefectures) add(name, placeSearchRow(name, []))
  for (const { code, name } of counties) add(name, placeSearchRow(name, [nameOf(prefectureOf(code))]))
  for (const oldPlace of oldPlaces) add(oldPlace.oldName, oldPlaceSearchRow(oldPlace))
  for (const { county, name } of townships) add(`${nameOf(county)}${name}`, placeSearchRow(name, within(county)))
  for (const { county, name, heirs } of oldTownships) {
    // What went over the county's border is not found within it.
    const isWithin = heirs.length === 0 || heirs.some(({ township }) => townships[township]?.county === county)
    add(isWithin ? `${nameOf(county)}${name}` : name, placeSearchRow(name, within(county)))
  }
  const villages = [
    ...townships.flatMap(township => [...township.villages, ...township.goneVillages]),
    ...oldTownships.flatMap(township => township.goneVillages),
  ]
  return { ids, rows, villages }
}
