import type { HallId } from '../hall/hall.ts'
import { lendingAt, type CopiesPack } from '../pack/copiesPack.ts'
import type { TitlesPack } from '../pack/titlesPack.ts'
import type { Adcode } from '../place/adcode.ts'
import { eraOf, seriesRounds, type Era } from './era.ts'
import type { Lending } from './holding.ts'
import { nearestCopies } from './nearestCopy.ts'

/** That a room holds a title, and how far the room is. */
export interface TitleCopy {
  readonly room: HallId
  /** Index into `CatalogIndex.rooms`. */
  readonly roomIndex: number
  /** null: the list does not say whether it may be borrowed. */
  readonly lending: Lending | null
  /** Great-circle metres; null: the room's position, or the visitor's, is not known. */
  readonly distanceM: number | null
}

/** The province's titles beside the rooms that hold them; built once per load. A row is a row of the titles pack. */
export class CatalogIndex {
  /** Row → divisions the title covers. */
  readonly covers: readonly (readonly Adcode[])[]
  /** Row → era; null for kinds that have none. */
  readonly eras: readonly (Era | null)[]
  private readonly copyRows: Int32Array

  constructor(
    readonly pack: TitlesPack,
    private readonly held: CopiesPack,
  ) {
    this.covers = pack.column('covers').map(line => (line === null ? NOWHERE : (line.split(' ') as Adcode[])))
    this.eras = readEras(pack)
    this.copyRows = new Int32Array(pack.titleCount).fill(-1)
    for (const [at, id] of held.titleIds.entries()) {
      const row = pack.rowOf(id)
      if (row !== null) this.copyRows[row] = at
    }
  }

  /** Rooms that have published a list. */
  get rooms(): readonly HallId[] {
    return this.held.roomIds
  }

  /** True when some published list names the title. */
  isHeld(row: number): boolean {
    return (this.copyRows[row] ?? -1) >= 0
  }

  /**
   * Copies of a title, nearest first.
   * @param distancesM - metres to each of `rooms`, NaN where unknown; null: the visitor's place is not known
   */
  copies(row: number, distancesM: Float32Array | null, limit = Infinity): readonly TitleCopy[] {
    const at = this.copyRows[row] ?? -1
    if (at < 0) return []
    return nearestCopies(this.held.byTitle, at, distancesM, limit).flatMap(({ room, holding, distanceM }) => {
      const id = this.rooms[room]
      return id === undefined ? [] : [{ room: id, roomIndex: room, lending: lendingAt(this.held, holding), distanceM }]
    })
  }

  /** Metres to the nearest copy of each title by its row, NaN where none is known: the order 「离我最近」. */
  nearestDistances(distancesM: Float32Array): Float32Array {
    const { starts, rooms } = this.held.byTitle
    return Float32Array.from(this.copyRows, at => {
      let nearest = Number.NaN
      if (at < 0) return nearest
      for (let copy = starts[at] ?? 0; copy < (starts[at + 1] ?? 0); copy++) {
        const distanceM = distancesM[rooms[copy] ?? 0] ?? Number.NaN
        if (Number.isNaN(nearest) || distanceM < nearest) nearest = distanceM
      }
      return nearest
    })
  }
}

const NOWHERE: readonly Adcode[] = []

function readEras(pack: TitlesPack): readonly (Era | null)[] {
  const [titles, series, notes] = [pack.column('title'), pack.column('series'), pack.column('note')]
  const words = pack.kinds.map((kind, row) => ({
    kind,
    title: titles[row] ?? '',
    series: series[row] ?? null,
    note: notes[row] ?? null,
  }))
  const rounds = seriesRounds(words)
  return words.map(title => eraOf(title, rounds))
}
