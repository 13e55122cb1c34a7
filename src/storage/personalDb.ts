import Dexie, { type EntityTable } from 'dexie'
import type { PersonalData } from '../domain/personal/personalData.ts'
import type { Favourite, HallList, LaterLink, Note, ValueRow, Visit } from '../domain/personal/personalRows.ts'
import type { OutboxRow } from '../domain/report/outboxRow.ts'

/** Name of the database; the service worker opens the same one by this name (`sw/outboxRows.ts`). */
export const PERSONAL_DB_NAME = 'fangzhi-personal'

/**
 * What the visitor made. Only the visitor deletes here: no timer, no quota, no update of the packs touches it.
 * A new version of the schema must carry every row over.
 */
export class PersonalDb extends Dexie {
  declare favourites: EntityTable<Favourite, 'hallId'>
  declare notes: EntityTable<Note, 'id'>
  declare lists: EntityTable<HallList, 'id'>
  declare visits: EntityTable<Visit, 'id'>
  declare later: EntityTable<LaterLink, 'url'>
  declare outbox: EntityTable<OutboxRow, 'id'>
  declare values: EntityTable<ValueRow, 'key'>

  constructor() {
    super(PERSONAL_DB_NAME)
    this.version(1).stores({
      favourites: 'hallId',
      notes: 'id, hallId',
      lists: 'id',
      visits: 'id, hallId',
      later: 'url',
      outbox: 'id, state',
      values: 'key',
    })
  }
}

/** The tables a visitor's data lies in; their names are the keys of an exported file. */
export type PersonalTable = keyof PersonalData

let opened: PersonalDb | null = null

/** The one connection of this page. */
export function personalDb(): PersonalDb {
  opened ??= new PersonalDb()
  return opened
}

/** Drops the connection, so that the next call opens a new one: iOS kills connections while the phone sleeps. */
export function reopenPersonalDb(): void {
  opened?.close()
  opened = null
}
