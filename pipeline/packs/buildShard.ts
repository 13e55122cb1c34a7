import { toCopiesWire } from '../../src/domain/pack/copiesPack.ts'
import { detailsPackId, toDetailsWire } from '../../src/domain/pack/detailsPack.ts'
import { toExhibitHall } from '../../src/domain/pack/exhibitsPack.ts'
import { holdingsPackId, toHoldingsWire } from '../../src/domain/pack/holdingsPack.ts'
import type { PackEntry } from '../../src/domain/pack/manifest.ts'
import { photosPackId, toPhotosWire } from '../../src/domain/pack/photosPack.ts'
import { laterDate } from '../../src/domain/partialDate.ts'
import type { DivisionIndex } from '../../src/domain/place/division.ts'
import { hallSearchRow } from '../../src/domain/text/searchRows.ts'
import { groupBy } from './groupBy.ts'
import { newestDate, toSummary } from './hallSummary.ts'
import { toPackFile, type PackFile } from './packFile.ts'
import type { ShardRecords } from './readShard.ts'
import type { Shard } from './shard.ts'

/**
 * The packs of one prefecture, one by one, and at the end what the province needs to know of it. Pure: the same records
 * give the same bytes.
 */
export function* buildShard(records: ShardRecords, divisions: DivisionIndex): Generator<PackFile, Shard> {
  const { stem, halls, holdings } = records
  const entries: PackEntry[] = []
  for (const file of packFiles(records)) {
    entries.push(file.entry)
    yield file
  }
  return {
    stem,
    asOf: halls.reduce<string | null>((newest, hall) => laterDate(newest, newestDate(hall.sources)), null),
    entries,
    halls: halls.map(toSummary),
    searchRows: halls.map(hall =>
      hallSearchRow(hall, divisions.placeName(hall.county, hall.prefecture, hall.province)),
    ),
    exhibitHalls: halls.map(toExhibitHall).filter(hall => hall !== null),
    copies: toCopiesWire(holdings),
  }
}

function* packFiles({ halls, holdings, photos }: ShardRecords): Generator<PackFile> {
  for (const [id, members] of groupBy(halls, detailsPackId)) {
    const place = `${placeOf(id)}00`
    const head = { id, kind: 'details', place, needs: ['core'] } as const
    yield toPackFile(head, { halls: members.length }, toDetailsWire({ place, halls: members }))
  }
  const rooms = new Map(halls.map(hall => [hall.id, hall]))
  const hallOf = (id: string) => {
    const hall = rooms.get(id as (typeof halls)[number]['id'])
    if (hall === undefined) throw new Error(`no hall ${id}`)
    return hall
  }
  for (const [id, members] of groupBy(holdings, holding => holdingsPackId(hallOf(holding.room)))) {
    const place = placeOf(id)
    const counts = { holdings: members.length, rooms: new Set(members.map(holding => holding.room)).size }
    const head = { id, kind: 'holdings', place, needs: ['core', 'titles'] } as const
    yield toPackFile(head, counts, toHoldingsWire(place, members))
  }
  for (const [id, members] of groupBy(photos, photo => photosPackId(hallOf(photo.hall)))) {
    const place = placeOf(id)
    const head = { id, kind: 'photos', place, needs: ['core'] } as const
    const sorted = [...members].sort((a, b) => (a.hall < b.hall ? -1 : a.hall > b.hall ? 1 : 0))
    yield toPackFile(head, { photos: members.length }, toPhotosWire({ place, photos: sorted }))
  }
}

/** `holdings-510117` → `510117`. */
const placeOf = (id: string) => id.slice(id.indexOf('-') + 1)
