import type { PlaceCandidate } from '../domain/place/placeCandidate.ts'
import type { PlaceFinder } from '../domain/place/placeFinder.ts'
import { prefectureOf } from '../domain/place/adcode.ts'
import type { DivisionIndex } from '../domain/place/division.ts'
import { foldText } from '../domain/text/foldText.ts'
import { START, WHOLE } from '../domain/text/rowScore.ts'
import { toSimplified } from '../domain/text/toSimplified.ts'
import type { FoundGroup, PlaceName } from '../features/search/found.ts'

/**
 * Places whose name was typed, whole or without its ending, also run together with the county it lies in, which the
 * search engine does not take apart.
 */
export function findPlaces(finder: PlaceFinder, divisions: DivisionIndex, query: string): FoundGroup<PlaceName> {
  const typed = toSimplified(query)
  const found = finder.resolve(typed).map(candidate => {
    const name = candidate.matchedName
    const id = { name, within: withinOf(candidate, divisions), lookUp: lookUpOf(candidate) }
    return { id, marks: [markWhole(name, typed)], score: typed.endsWith(name) ? WHOLE : START }
  })
  return { found, count: found.length }
}

/** What a candidate of today lies in: `成都市郫都区唐昌镇`. */
export function withinOf(
  { adcode, divisionName, township, matched }: PlaceCandidate,
  divisions: DivisionIndex,
): string {
  const prefecture = adcode === null ? null : divisions.nameOf(prefectureOf(adcode))
  const isPrefecture = prefecture === divisionName
  const upper = `${prefecture ?? ''}${isPrefecture || matched === 'division' ? '' : (divisionName ?? '')}`
  return matched === 'village' || matched === 'gone-village' || matched === 'old-township'
    ? `${upper}${township ?? ''}`
    : upper === divisionName
      ? ''
      : upper
}

/** A village or township is asked for with its county, so that a namesake elsewhere does not stand before it. */
function lookUpOf({ matched, matchedName: name, divisionName, township }: PlaceCandidate): string {
  if (matched === 'division' || matched === 'old-place') return name
  return matched === 'village' ? `${divisionName ?? ''}${township ?? ''}${name}` : `${divisionName ?? ''}${name}`
}

function markWhole(name: string, typed: string): { field: number; start: number; end: number } {
  const [folded, wanted] = [foldText(name), foldText(typed)]
  const start = Math.max(0, folded.indexOf(wanted))
  return { field: 0, start, end: folded.includes(wanted) ? start + wanted.length : folded.length }
}
