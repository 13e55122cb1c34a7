import * as v from 'valibot'
import { LENDINGS, type Lending } from '../catalog/holding.ts'
import type { HoldingsByTitle } from '../catalog/nearestCopy.ts'
import type { TitleId } from '../catalog/title.ts'
import type { HallId } from '../hall/hall.ts'
import { joinColumn, splitIds } from './columns.ts'
import { PACK_FORMAT } from './manifest.ts'
import { joinNumbers, splitNumbers } from './numberColumn.ts'
import { readWire } from './wireHead.ts'

/** That a room holds a title, without shelf mark or source. */
export interface Copy {
  readonly title: TitleId
  readonly room: HallId
  /** null: the list does not say whether it may be borrowed. */
  readonly lending: Lending | null
}

/**
 * Which room of the province holds which title: enough to name the nearest copy of a title before any county's
 * holdings are on the phone. Shelf marks are in the room's own pack (`holdingsPackId`).
 */
export interface CopiesPack {
  /** Titles somebody holds, in id order. */
  readonly titleIds: readonly TitleId[]
  /** Rooms that hold something, in id order. */
  readonly roomIds: readonly HallId[]
  /** What `nearestCopies` asks for: titles and rooms by their index here; `holdings` is the row of `lendings`. */
  readonly byTitle: HoldingsByTitle
  /** A digit a row: index into `LENDING_OF_DIGIT`. */
  readonly lendings: string
}

const LENDING_OF_DIGIT = [null, ...LENDINGS] as const

/** Whether the copy of one row (`NearCopy.holding`) may be borrowed; null: the list does not say. */
export function lendingAt(pack: CopiesPack, row: number): Lending | null {
  return LENDING_OF_DIGIT[Number(pack.lendings.charAt(row))] ?? null
}

/** Columns of the copies, ready for JSON: several holdings of one title in one room are one copy, lent if any is. */
export function toCopiesWire(copies: Iterable<Copy>): Record<string, unknown> {
  const rooms = new Set<string>()
  const byTitle = new Map<string, Map<string, number>>()
  for (const { title, room, lending } of copies) {
    rooms.add(room)
    let holders = byTitle.get(title)
    if (holders === undefined) byTitle.set(title, (holders = new Map()))
    holders.set(room, betterLending(holders.get(room) ?? 0, LENDING_OF_DIGIT.indexOf(lending)))
  }
  const titleIds = [...byTitle.keys()].sort()
  const roomIds = [...rooms].sort()
  const indexes = new Map(roomIds.map((room, index) => [room, index]))
  const counts: number[] = []
  const steps: number[] = []
  const lendings: string[] = []
  for (const title of titleIds) {
    const holders = [...(byTitle.get(title) ?? [])].map(([room, lending]) => [indexes.get(room) ?? 0, lending] as const)
    holders.sort(([a], [b]) => a - b)
    counts.push(holders.length)
    let before = 0
    for (const [room, lending] of holders) {
      steps.push(room - before)
      before = room
      lendings.push(String(lending))
    }
  }
  return {
    formatVersion: PACK_FORMAT,
    kind: 'copies',
    titleCount: titleIds.length,
    roomCount: roomIds.length,
    copyCount: steps.length,
    titles: joinColumn(titleIds),
    rooms: joinColumn(roomIds),
    perTitle: joinNumbers(counts),
    room: joinNumbers(steps),
    lending: lendings.join(''),
  }
}

/** `lend` beats `read-only` beats not told. */
function betterLending(a: number, b: number): number {
  return a === 0 || b === 0 ? a + b : Math.min(a, b)
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('copies'),
  titleCount: count,
  roomCount: count,
  copyCount: count,
  titles: v.string(),
  rooms: v.string(),
  perTitle: v.string(),
  room: v.string(),
  lending: v.pipe(v.string(), v.regex(/^[0-2]*$/)),
})

/**
 * Reads the copies of the province from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when the columns do not fit together
 */
export function parseCopiesPack(raw: unknown): CopiesPack {
  return readWire(raw, 'copies', () => {
    const wire = v.parse(wireSchema, raw)
    const counts = splitNumbers(wire.perTitle, wire.titleCount)
    const rooms = splitNumbers(wire.room, wire.copyCount)
    const starts = new Uint32Array(wire.titleCount + 1)
    for (let title = 0; title < wire.titleCount; title++) {
      const start = starts[title] ?? 0
      const end = start + (counts[title] ?? 0)
      if (end > wire.copyCount) throw new Error('more copies than rows')
      starts[title + 1] = end
      for (let row = start + 1; row < end; row++) rooms[row] = (rooms[row] ?? 0) + (rooms[row - 1] ?? 0)
    }
    if (starts[wire.titleCount] !== wire.copyCount) throw new Error('fewer copies than rows')
    for (const room of rooms) if (room >= wire.roomCount) throw new Error(`no room ${room}`)
    if (wire.lending.length !== wire.copyCount) throw new Error('lending does not fit the rows')
    return {
      titleIds: splitIds(wire.titles, wire.titleCount) as TitleId[],
      roomIds: splitIds(wire.rooms, wire.roomCount) as HallId[],
      byTitle: { starts, rooms, holdings: rowNumbers(wire.copyCount) },
      lendings: wire.lending,
    }
  })
}

function rowNumbers(rowCount: number): Uint32Array {
  const rows = new Uint32Array(rowCount)
  for (let row = 0; row < rowCount; row++) rows[row] = row
  return rows
}
