import type { OutboxRow } from '../report/outboxRow.ts'
import type { Favourite, HallList, LaterLink, Note, ValueRow, Visit } from './personalRows.ts'

/** Everything the visitor made on this phone. */
export interface PersonalData {
  readonly favourites: readonly Favourite[]
  readonly notes: readonly Note[]
  readonly lists: readonly HallList[]
  readonly visits: readonly Visit[]
  readonly later: readonly LaterLink[]
  readonly outbox: readonly OutboxRow[]
  readonly values: readonly ValueRow[]
}

export const EMPTY_PERSONAL_DATA: PersonalData = {
  favourites: [],
  notes: [],
  lists: [],
  visits: [],
  later: [],
  outbox: [],
  values: [],
}

/** How many things a set holds, settings left out. */
export function countPersonal(data: PersonalData): number {
  const { favourites, notes, lists, visits, later, outbox } = data
  return [favourites, notes, lists, visits, later, outbox].reduce((sum, rows) => sum + rows.length, 0)
}
