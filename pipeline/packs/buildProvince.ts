import { toCopiesWire } from '../../src/domain/pack/copiesPack.ts'
import { toCoreWire } from '../../src/domain/pack/corePack.ts'
import { toExhibitsWire } from '../../src/domain/pack/exhibitsPack.ts'
import { PACK_FORMAT, PACK_KINDS, type Manifest, type PackEntry } from '../../src/domain/pack/manifest.ts'
import { toSearchWire, type Searchable } from '../../src/domain/pack/searchPack.ts'
import { toTitlesWire } from '../../src/domain/pack/titlesPack.ts'
import { laterDate } from '../../src/domain/partialDate.ts'
import { toPlacesWire } from '../../src/domain/place/placesPack.ts'
import { placesSearch } from '../../src/domain/text/placesSearch.ts'
import { titleSearchRow } from '../../src/domain/text/searchRows.ts'
import { buildSearchSet, type SearchRow } from '../../src/domain/text/searchSet.ts'
import { searchReadings } from '../pinyin/searchReadings.ts'
import { summarizePlaces } from '../places/buildPlaces.ts'
import { newestDate } from './hallSummary.ts'
import { toPackFile, type PackFile } from './packFile.ts'
import type { Province, ProvinceExtras } from './readProvince.ts'
import { copiesOf, type Shard } from './shard.ts'

/**
 * The packs of the whole province, one by one, and at the end the manifest that names them and the shards' own. Pure,
 * and the same whether the shards were built here or elsewhere.
 */
export function* buildProvince(
  { divisions, titles }: Province,
  extras: ProvinceExtras,
  shards: readonly Shard[],
): Generator<PackFile, Manifest> {
  const rows = shards
    .flatMap(shard => shard.halls.map((hall, row) => ({ hall, searchRow: shard.searchRows[row] ?? [hall.name] })))
    .sort((a, b) => (a.hall.id < b.hall.id ? -1 : 1))
  const halls = rows.map(({ hall }) => hall)
  const asOf = titles.reduce<string | null>(
    (newest, title) => laterDate(newest, newestDate(title.sources)),
    shards.reduce<string | null>((newest, shard) => laterDate(newest, shard.asOf), null),
  )
  const entries: PackEntry[] = shards.flatMap(shard => shard.entries)
  const named = (file: PackFile) => {
    entries.push(file.entry)
    return file
  }
  const { prefectures, counties } = divisions

  yield named(
    toPackFile(
      { id: 'core', kind: 'core', place: null },
      { halls: halls.length },
      toCoreWire({ asOf, halls, prefectures, counties, official: extras.official }),
    ),
  )
  yield named(
    toPackFile(
      { id: 'outlines', kind: 'outlines', place: null },
      { counties: counties.length },
      { formatVersion: PACK_FORMAT, kind: 'outlines', land: extras.land, rivers: extras.rivers },
    ),
  )
  yield named(
    toPackFile({ id: 'titles', kind: 'titles', place: null }, { titles: titles.length }, toTitlesWire({ titles })),
  )
  const copies = toCopiesWire(copiesOf(shards))
  yield named(
    toPackFile(
      { id: 'copies', kind: 'copies', place: null, needs: ['core', 'titles'] },
      { copies: Number(copies['copyCount']), rooms: Number(copies['roomCount']) },
      copies,
    ),
  )
  if (extras.places !== null) {
    const { townships, villages, oldPlaces } = summarizePlaces(extras.places)
    const places = townships + villages + oldPlaces + extras.places.oldTownships.length
    yield named(
      toPackFile(
        { id: 'places', kind: 'places', place: null, needs: ['core'] },
        { places },
        toPlacesWire(extras.places),
      ),
    )
  }
  const readingsOf = searchReadings(extras.readings)
  const searchFile = (searchable: Searchable, ids: readonly string[], searchRows: readonly SearchRow[]) =>
    toPackFile(
      { id: `search-${searchable}`, kind: 'search', place: null, needs: [SEARCH_NEEDS[searchable]] },
      { [searchable]: ids.length },
      toSearchWire({ searchable, ids, set: buildSearchSet(searchRows, readingsOf) }),
    )
  yield named(
    searchFile(
      'halls',
      halls.map(hall => hall.id),
      rows.map(row => row.searchRow),
    ),
  )
  yield named(
    searchFile(
      'titles',
      titles.map(title => title.id),
      titles.map(titleSearchRow),
    ),
  )
  if (extras.places !== null) {
    const places = placesSearch(extras.places, prefectures, counties)
    yield named(searchFile('places', places.ids, places.rows))
  }
  const exhibitHalls = shards.flatMap(shard => shard.exhibitHalls).sort((a, b) => (a.id < b.id ? -1 : 1))
  yield named(
    toPackFile(
      { id: 'exhibits', kind: 'exhibits', place: null, needs: ['core'] },
      { halls: exhibitHalls.length, exhibits: exhibitHalls.reduce((sum, hall) => sum + hall.exhibits.length, 0) },
      toExhibitsWire({ halls: exhibitHalls }),
    ),
  )
  return { formatVersion: PACK_FORMAT, asOf, packs: entries.sort(byKindAndId) }
}

/** The pack whose rows a search answers with. */
const SEARCH_NEEDS: Readonly<Record<Searchable, string>> = { halls: 'core', titles: 'titles', places: 'places' }

function byKindAndId(a: PackEntry, b: PackEntry): number {
  return PACK_KINDS.indexOf(a.kind) - PACK_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1)
}
