import type { HallId } from '../../../src/domain/hall/hall.ts'
import type { ReviewedReadings } from '../../pinyin/readReadings.ts'
import { toPinyin } from '../../pinyin/toPinyin.ts'
import { toSlug } from '../../records/slug.ts'
import { stemOf, type FoundPlace, type PlaceFinder } from '../place/placeFinder.ts'

/** A permanent id for a new hall: its county (else prefecture, else province), then its name without that place. */
export function newHallId(
  name: string,
  place: FoundPlace,
  places: PlaceFinder,
  taken: ReadonlySet<string>,
  readings: ReviewedReadings,
): HallId {
  const chain = [place.province, place.prefecture, place.county]
    .filter(code => code !== null)
    .map(code => places.nameOf(code))
    .filter(found => found !== null)
  let rest = name.replace(/[(（].*?[)）]/g, '')
  for (const division of chain) {
    const prefix = [division, stemOf(division)].find(form => rest.startsWith(form) && rest.length - form.length >= 2)
    if (prefix !== undefined) rest = rest.slice(prefix.length)
  }
  const nearest = chain.at(-1)
  const parts = [...(nearest === undefined ? [] : [stemOf(nearest)]), rest]
  return toSlug(
    parts.map(part => toPinyin(part, readings).pinyin),
    taken,
  ) as HallId
}
