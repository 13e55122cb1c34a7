import type { HallId } from '../hall/hall.ts'
import { holdingAt, type HoldingsPack } from '../pack/holdingsPack.ts'
import { callNumberClass, compareCallNumbers } from './callNumber.ts'
import type { HoldingRecord } from './holding.ts'
import type { TitleId } from './title.ts'

/** Every holding of one room, in the order of its list; empty when the pack does not hold the room. */
export function shelfOf(pack: HoldingsPack, room: HallId): readonly HoldingRecord[] {
  const at = pack.roomIds.indexOf(room)
  const first = at < 0 ? -1 : pack.roomOf.indexOf(at)
  const holdings: HoldingRecord[] = []
  for (let row = first; row >= 0 && pack.roomOf[row] === at; row++) {
    const holding = holdingAt(pack, row)
    if (holding !== null) holdings.push(holding)
  }
  return holdings
}

/** What one room holds of one title: several rows when its volumes stand apart. */
export function holdingsOf(pack: HoldingsPack, room: HallId, title: TitleId): readonly HoldingRecord[] {
  const wanted = pack.titleIds.indexOf(title)
  const at = pack.roomIds.indexOf(room)
  if (wanted < 0 || at < 0) return []
  const holdings: HoldingRecord[] = []
  for (let row = pack.roomOf.indexOf(at); row >= 0 && pack.roomOf[row] === at; row++) {
    const holding = pack.titleOf[row] === wanted ? holdingAt(pack, row) : null
    if (holding !== null) holdings.push(holding)
  }
  return holdings
}

/** A stretch of a browsed shelf: the books of one class. */
export interface ShelfStretch<T> {
  /** Class such as `K297.1`; null: the list gives no call number, or the room's own numbering has no class. */
  readonly classNumber: string | null
  readonly books: readonly T[]
}

/** A shelf in the order the books stand, cut where the class changes; books without a call number come last. */
export function browseShelf<T extends { readonly callNumber: string | null }>(
  books: readonly T[],
): readonly ShelfStretch<T>[] {
  const stretches: { classNumber: string | null; books: T[] }[] = []
  for (const book of [...books].sort((a, b) => compareCallNumbers(a.callNumber, b.callNumber))) {
    const classNumber = book.callNumber === null ? null : callNumberClass(book.callNumber)
    const last = stretches.at(-1)
    if (last !== undefined && last.classNumber === classNumber) last.books.push(book)
    else stretches.push({ classNumber, books: [book] })
  }
  return stretches
}
