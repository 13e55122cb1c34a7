import * as v from 'valibot'
import { LENDINGS, type HoldingRecord, type Lending } from '../catalog/holding.ts'
import type { TitleId } from '../catalog/title.ts'
import type { HallId } from '../hall/hall.ts'
import { adcodeSchema, type Adcode } from '../place/adcode.ts'
import { sourcesSchema, type Source } from '../source.ts'
import { joinColumn, joinLetters, splitColumn, splitIds, splitLetters } from './columns.ts'
import { PACK_FORMAT } from './manifest.ts'
import { joinNumbers, joinRising, splitNumbers, splitRising } from './numberColumn.ts'
import { joinShared, sharedAt, splitShared, type SharedColumn, type SharedValues } from './sharedColumn.ts'
import { readWire } from './wireHead.ts'

/**
 * What the rooms of one county hold, as columns; a row is one holding, rows of one room stand together.
 * `holdingAt` puts a row together again.
 */
export interface HoldingsPack {
  /** County of the rooms; a prefecture's or province's code for rooms whose source names no county. */
  readonly place: Adcode
  readonly rowCount: number
  readonly roomIds: readonly HallId[]
  readonly titleIds: readonly TitleId[]
  /** Row → index into `roomIds`; never falls from row to row. */
  readonly roomOf: Uint32Array
  /** Row → index into `titleIds`. */
  readonly titleOf: Uint32Array
  readonly extents: readonly (string | null)[]
  readonly callNumbers: readonly (string | null)[]
  readonly shelves: SharedValues
  /** Number of copies as text; null: the list does not say. */
  readonly copies: readonly (string | null)[]
  readonly lendings: readonly (Lending | null)[]
  readonly notes: SharedValues
  /** Distinct lists of sources; `sourceOf` gives each row's. */
  readonly sources: readonly (readonly Source[])[]
  readonly sourceOf: Uint32Array
}

const LENDING_LETTERS = [null, ...LENDINGS] as const

/** Id of the holdings pack a room is in. */
export function holdingsPackId(room: {
  readonly county: string | null
  readonly prefecture: string | null
  readonly province: string
}): string {
  return `holdings-${room.county ?? room.prefecture ?? room.province}`
}

/** Columns of a county's holdings, ready for JSON; the order of `holdings` does not matter. */
export function toHoldingsWire(place: string, holdings: readonly HoldingRecord[]): Record<string, unknown> {
  const rows = [...holdings].sort(byRoomAndTitle)
  const rooms = [...new Set(rows.map(row => row.room))]
  const titles = [...new Set(rows.map(row => row.title))].sort()
  const sourcesText = textOnce()
  const shared = (read: (row: HoldingRecord) => string | null) => joinShared(rows.map(read))
  return {
    formatVersion: PACK_FORMAT,
    kind: 'holdings',
    place,
    holdingCount: rows.length,
    roomCount: rooms.length,
    titleCount: titles.length,
    rooms: joinColumn(rooms),
    titles: joinColumn(titles),
    room: joinRising(
      indexesIn(
        rooms,
        rows.map(row => row.room),
      ),
    ),
    title: joinNumbers(
      indexesIn(
        titles,
        rows.map(row => row.title),
      ),
    ),
    extent: joinColumn(rows.map(row => row.extent)),
    callNumber: joinColumn(rows.map(row => row.callNumber)),
    shelf: shared(row => row.shelf),
    copies: joinColumn(rows.map(row => (row.copies === null ? null : String(row.copies)))),
    lending: joinLetters(
      rows.map(row => row.lending),
      LENDING_LETTERS,
    ),
    note: shared(row => row.note),
    source: shared(row => sourcesText(row.sources)),
  }
}

/** By room, then title; several holdings of one title in one room by the rest of the record. */
function byRoomAndTitle(a: HoldingRecord, b: HoldingRecord): number {
  if (a.room !== b.room) return a.room < b.room ? -1 : 1
  if (a.title !== b.title) return a.title < b.title ? -1 : 1
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** JSON of values that are mostly the same object over and over. */
function textOnce(): (value: object) => string {
  const texts = new Map<object, string>()
  return value => {
    let text = texts.get(value)
    if (text === undefined) texts.set(value, (text = JSON.stringify(value)))
    return text
  }
}

function indexesIn<T>(values: readonly T[], wanted: readonly T[]): number[] {
  const indexes = new Map(values.map((value, index) => [value, index]))
  return wanted.map(value => indexes.get(value) ?? 0)
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const sharedSchema = v.object({ count, values: v.string(), rows: v.string() })
const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('holdings'),
  place: adcodeSchema,
  holdingCount: count,
  roomCount: count,
  titleCount: count,
  rooms: v.string(),
  titles: v.string(),
  room: v.string(),
  title: v.string(),
  extent: v.string(),
  callNumber: v.string(),
  shelf: sharedSchema,
  copies: v.string(),
  lending: v.string(),
  note: sharedSchema,
  source: sharedSchema,
})

/**
 * Reads a county's holdings from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when the columns do not fit together
 */
export function parseHoldingsPack(raw: unknown): HoldingsPack {
  return readWire(raw, 'holdings', () => {
    const wire = v.parse(wireSchema, raw)
    const rowCount = wire.holdingCount
    const sources = splitSources(wire.source, rowCount)
    return {
      place: wire.place,
      rowCount,
      roomIds: splitIds(wire.rooms, wire.roomCount) as HallId[],
      titleIds: splitIds(wire.titles, wire.titleCount) as TitleId[],
      roomOf: within(splitRising(wire.room, rowCount), wire.roomCount),
      titleOf: within(splitNumbers(wire.title, rowCount), wire.titleCount),
      extents: splitColumn(wire.extent, rowCount),
      callNumbers: splitColumn(wire.callNumber, rowCount),
      shelves: splitShared(wire.shelf, rowCount),
      copies: splitColumn(wire.copies, rowCount),
      lendings: splitLetters(wire.lending, rowCount, LENDING_LETTERS),
      notes: splitShared(wire.note, rowCount),
      ...sources,
    }
  })
}

function splitSources(column: SharedColumn, rowCount: number): Pick<HoldingsPack, 'sources' | 'sourceOf'> {
  const { values, rows } = splitShared(column, rowCount)
  if (rows.includes(0)) throw new Error('a holding without sources')
  return { sources: values.map(value => v.parse(sourcesSchema, JSON.parse(value))), sourceOf: rows.map(row => row - 1) }
}

function within(indexes: Uint32Array, limit: number): Uint32Array {
  for (const index of indexes) if (index >= limit) throw new Error(`no row ${index} of ${limit}`)
  return indexes
}

/** One holding as the records hold it; null past the last row. */
export function holdingAt(pack: HoldingsPack, row: number): HoldingRecord | null {
  const room = pack.roomIds[pack.roomOf[row] ?? -1]
  const title = pack.titleIds[pack.titleOf[row] ?? -1]
  const sources = pack.sources[pack.sourceOf[row] ?? -1]
  if (room === undefined || title === undefined || sources === undefined) return null
  const copies = pack.copies[row] ?? null
  return {
    room,
    title,
    extent: pack.extents[row] ?? null,
    callNumber: pack.callNumbers[row] ?? null,
    shelf: sharedAt(pack.shelves, row),
    copies: copies === null ? null : Number(copies),
    lending: pack.lendings[row] ?? null,
    note: sharedAt(pack.notes, row),
    sources: [...sources],
  }
}
