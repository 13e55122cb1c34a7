import { PACK_FORMAT, type PackEntry } from '../../src/domain/pack/manifest.ts'
import { toTitlesWire } from '../../src/domain/pack/titlesPack.ts'
import { toPlacesWire } from '../../src/domain/place/placesPack.ts'
import { placesSearch } from '../../src/domain/text/placesSearch.ts'
import { titleSearchRow } from '../../src/domain/text/searchRows.ts'
import { summarizePlaces } from '../places/buildPlaces.ts'
import { toPackFile, type PackFile } from './packFile.ts'
import type { Province, ProvinceExtras } from './readProvince.ts'
import { toSearchFile } from './searchFile.ts'

/**
 * The packs that depend on no hall, one by one: outlines, titles, place names, and the search columns of the latter two.
 * Pure; returns their manifest entries.
 */
export function* buildLists({ divisions, titles }: Province, extras: ProvinceExtras): Generator<PackFile, PackEntry[]> {
  const { prefectures, counties } = divisions
  const files = [
    () =>
      toPackFile(
        { id: 'outlines', kind: 'outlines', place: null },
        { counties: counties.length },
        { formatVersion: PACK_FORMAT, kind: 'outlines', land: extras.land, rivers: extras.rivers },
      ),
    () =>
      toPackFile({ id: 'titles', kind: 'titles', place: null }, { titles: titles.length }, toTitlesWire({ titles })),
    () =>
      toSearchFile(
        'titles',
        titles.map(title => title.id),
        titles.map(titleSearchRow),
        extras.readings,
      ),
  ]
  const { places } = extras
  if (places !== null) {
    const { townships, villages, oldPlaces } = summarizePlaces(places)
    const counts = { places: townships + villages + oldPlaces + places.oldTownships.length }
    files.push(
      () => toPackFile({ id: 'places', kind: 'places', place: null, needs: ['core'] }, counts, toPlacesWire(places)),
      () => {
        const { ids, rows, villages } = placesSearch(places, prefectures, counties)
        return toSearchFile('places', ids, rows, extras.readings, villages)
      },
    )
  }
  const entries: PackEntry[] = []
  for (const make of files) {
    const file = make()
    entries.push(file.entry)
    yield file
  }
  return entries
}
