import { toCopiesWire } from '../../src/domain/pack/copiesPack.ts'
import { toCoreWire } from '../../src/domain/pack/corePack.ts'
import { toExhibitsWire } from '../../src/domain/pack/exhibitsPack.ts'
import { PACK_FORMAT, PACK_KINDS, type Manifest, type PackEntry } from '../../src/domain/pack/manifest.ts'
import { laterDate } from '../../src/domain/partialDate.ts'
import { newestDate } from './hallSummary.ts'
import { toPackFile, type PackFile } from './packFile.ts'
import type { Province, ProvinceExtras } from './readProvince.ts'
import { toSearchFile } from './searchFile.ts'
import { copiesOf, type Shard } from './shard.ts'

/**
 * The packs of all halls together, one by one, and at the end the manifest that names them and all others. Pure, and the
 * same whether the shards were built here or elsewhere.
 * @param listEntries - what `buildLists` returned
 */
export function* buildProvince(
  { divisions, titles }: Province,
  extras: ProvinceExtras,
  shards: readonly Shard[],
  listEntries: readonly PackEntry[],
): Generator<PackFile, Manifest> {
  const rows = shards
    .flatMap(shard => shard.halls.map((hall, row) => ({ hall, searchRow: shard.searchRows[row] ?? [hall.name] })))
    .sort((a, b) => (a.hall.id < b.hall.id ? -1 : 1))
  const halls = rows.map(({ hall }) => hall)
  const asOf = titles.reduce<string | null>(
    (newest, title) => laterDate(newest, newestDate(title.sources)),
    shards.reduce<string | null>((newest, shard) => laterDate(newest, shard.asOf), null),
  )
  const entries: PackEntry[] = [...listEntries, ...shards.flatMap(shard => shard.entries)]
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
  const copies = toCopiesWire(copiesOf(shards))
  yield named(
    toPackFile(
      { id: 'copies', kind: 'copies', place: null, needs: ['core', 'titles'] },
      { copies: Number(copies['copyCount']), rooms: Number(copies['roomCount']) },
      copies,
    ),
  )
  yield named(
    toSearchFile(
      'halls',
      halls.map(hall => hall.id),
      rows.map(row => row.searchRow),
      extras.readings,
    ),
  )
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

function byKindAndId(a: PackEntry, b: PackEntry): number {
  return PACK_KINDS.indexOf(a.kind) - PACK_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1)
}
