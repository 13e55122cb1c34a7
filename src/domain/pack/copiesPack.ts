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
  const [titleNumbers, roomNumbers] = [new Map<string, number>(), new Map<string, number>()]
  const found: { titles: number[]; rooms: number[]; lendings: number[] } = { titles: [], rooms: [], lendings: [] }
  for (const { title, room, lending } of copies) {
    found.titles.push(numberOf(title, titleNumbers))
    found.rooms.push(numberOf(room, roomNumbers))
    found.lendings.push(LENDING_OF_DIGIT.indexOf(lending))
  }
  const [titleIds, titleRanks] = ranked(titleNumbers)
  const [roomIds, roomRanks] = ranked(roomNumbers)
  // A copy is one number, by title, then room, then lending: a million of them sort in a typed array in 0.1 s.
  const keys = Float64Array.from(found.titles, (title, row) => {
    const pair = (titleRanks[title] ?? 0) * roomIds.length + (roomRanks[found.rooms[row] ?? 0] ?? 0)
    return pair * LENDING_OF_DIGIT.length + (found.lendings[row] ?? 0)
  }).sort()
  const counts = new Uint32Array(titleIds.length)
  const steps: number[] = []
  const lendings: number[] = []
  let [pairBefore, roomBefore] = [-1, 0]
  for (const key of keys) {
    const [pair, lending] = [Math.floor(key / LENDING_OF_DIGIT.length), key % LENDING_OF_DIGIT.length]
    const last = lendings.length - 1
    if (pair === pairBefore) {
      lendings[last] = betterLending(lendings[last] ?? 0, lending)
      continue
    }
    const [title, room] = [Math.floor(pair / roomIds.length), pair % roomIds.length]
    const isFirst = counts[title] === 0
    counts[title] = (counts[title] ?? 0) + 1
    steps.push(isFirst ? room : room - roomBefore)
    lendings.push(lending)
    pairBefore = pair
    roomBefore = room
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

function numberOf(id: string, numbers: Map<string, number>): number {
  const known = numbers.get(id)
  if (known !== undefined) return known
  numbers.set(id, numbers.size)
  return numbers.size - 1
}

/** Ids in order, and by the number each was given its place in that order. */
function ranked(numbers: ReadonlyMap<string, number>): readonly [ids: string[], ranks: Uint32Array] {
  const ids = [...numbers.keys()].sort()
  const ranks = new Uint32Array(ids.length)
  for (const [rank, id] of ids.entries()) ranks[numbers.get(id) ?? 0] = rank
  return [ids, ranks]
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
