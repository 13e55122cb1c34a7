/** Holdings by title: for title t, `rooms` and `holdings` from `starts[t]` to `starts[t + 1]`. */
export interface HoldingsByTitle {
  /** One more than there are titles. */
  readonly starts: Uint32Array
  /** Room of each holding, as its index in the caller's list of rooms. */
  readonly rooms: Uint32Array
  /** Row of each holding in the columns it came from. */
  readonly holdings: Uint32Array
}

/**
 * Sorts holdings by title, once per load, by counting: time and memory grow with the holdings alone.
 * @param titles - title index of each holding; a holding of an unknown title (>= titleCount) is left out
 * @param rooms - room index of each holding
 */
export function groupHoldings(titles: Uint32Array, rooms: Uint32Array, titleCount: number): HoldingsByTitle {
  const starts = new Uint32Array(titleCount + 1)
  for (const title of titles) if (title < titleCount) starts[title + 1] = (starts[title + 1] ?? 0) + 1
  for (let title = 0; title < titleCount; title++) starts[title + 1] = (starts[title + 1] ?? 0) + (starts[title] ?? 0)
  const total = starts[titleCount] ?? 0
  const free = starts.slice()
  const grouped = { starts, rooms: new Uint32Array(total), holdings: new Uint32Array(total) }
  for (let holding = 0; holding < titles.length; holding++) {
    const title = titles[holding] ?? titleCount
    if (title >= titleCount) continue
    const at = free[title] ?? 0
    free[title] = at + 1
    grouped.rooms[at] = rooms[holding] ?? 0
    grouped.holdings[at] = holding
  }
  return grouped
}

/** A copy and how far it is. */
export interface NearCopy {
  /** Row of the holding. */
  readonly holding: number
  /** Index of the room. */
  readonly room: number
  /** Great-circle metres; null: the room's position, or the visitor's, is not known. */
  readonly distanceM: number | null
}

/**
 * The nearest copies of a title, nearest first; rooms of unknown distance last, in the order of the records.
 * @param distancesM - metres to each room, NaN where unknown; null: the visitor's place is not known
 * @returns empty when no room is known to hold the title
 */
export function nearestCopies(
  byTitle: HoldingsByTitle,
  title: number,
  distancesM: Float32Array | null,
  limit: number,
): readonly NearCopy[] {
  const copies: NearCopy[] = []
  const [from, to] = [byTitle.starts[title] ?? 0, byTitle.starts[title + 1] ?? 0]
  for (let at = from; at < to; at++) {
    const room = byTitle.rooms[at] ?? 0
    const known = distancesM?.[room] ?? Number.NaN
    const distanceM = Number.isNaN(known) ? null : known
    if (copies.length === limit && !isNearer(distanceM, copies[limit - 1])) continue
    if (copies.length === limit) copies.pop()
    let place = copies.length
    while (place > 0 && isNearer(distanceM, copies[place - 1])) place--
    copies.splice(place, 0, { holding: byTitle.holdings[at] ?? 0, room, distanceM })
  }
  return copies
}

function isNearer(distanceM: number | null, than: NearCopy | undefined): boolean {
  if (than === undefined || distanceM === null) return false
  return than.distanceM === null || distanceM < than.distanceM
}
