import type { TitleRecord } from '../catalog/title.ts'
import type { OldPlace } from '../place/oldPlace.ts'
import type { SearchRow } from './searchSet.ts'

/** What of a hall can be searched; a hall of the core pack or of the records has it all. */
export interface SearchableHall {
  readonly name: string
  readonly township: string | null
  readonly village: string | null
  readonly formerNames?: readonly string[]
  readonly localName?: { readonly text: string } | null
}

/** A hall: its name, then former and local names, then where it stands. @param placeName - such as `成都市郫都区` */
export function hallSearchRow(hall: SearchableHall, placeName: string): SearchRow {
  const local = hall.localName?.text ?? ''
  return present([
    hall.name,
    ...(hall.formerNames ?? []),
    local,
    placeName + (hall.township ?? '') + (hall.village ?? ''),
  ])
}

/** A title: its name, then former titles, series and place. */
export function titleSearchRow(title: Pick<TitleRecord, 'title' | 'formerTitles' | 'series' | 'place'>): SearchRow {
  return present([title.title, ...title.formerTitles, title.series ?? '', title.place ?? ''])
}

/** A place of today: its name, then what it lies in. */
export function placeSearchRow(name: string, within: readonly (string | null)[]): SearchRow {
  return present([name, within.join('')])
}

/** A former place: its name, then its names of today. */
export function oldPlaceSearchRow(place: Pick<OldPlace, 'oldName' | 'today'>): SearchRow {
  return present([place.oldName, place.today.map(today => today.name).join(' ')])
}

function present([name = '', ...others]: readonly string[]): SearchRow {
  return [name, ...others.filter(text => text !== '')]
}
