import { toFailure } from '../domain/failure.ts'
import { mergePersonal } from '../domain/personal/mergePersonal.ts'
import type { PersonalData } from '../domain/personal/personalData.ts'
import { personalDb, reopenPersonalDb, type PersonalDb, type PersonalTable } from './personalDb.ts'

type Row<Table extends PersonalTable> = PersonalData[Table][number]

const TABLES: readonly PersonalTable[] = ['favourites', 'notes', 'lists', 'visits', 'later', 'outbox', 'values']

/** Everything the visitor made. @throws Failure S01 when the database cannot open */
export async function readPersonal(): Promise<PersonalData> {
  return guarded(async db => {
    const [favourites, notes, lists, visits, later, outbox, values] = await Promise.all([
      db.favourites.toArray(),
      db.notes.toArray(),
      db.lists.toArray(),
      db.visits.toArray(),
      db.later.toArray(),
      db.outbox.toArray(),
      db.values.toArray(),
    ])
    return { favourites, notes, lists, visits, later, outbox, values }
  })
}

/** Writes one row. @throws Failure S02 when the phone is full, S01 for any other refusal */
export async function putPersonal<Table extends PersonalTable>(table: Table, row: Row<Table>): Promise<void> {
  await guarded(db => db.table(table).put(row))
}

/** Deletes one row by its key. @throws Failure S01 */
export async function deletePersonal(table: PersonalTable, key: string): Promise<void> {
  await guarded(db => db.table(table).delete(key))
}

/** Joins imported data with the phone's in one transaction; on any failure nothing has changed. */
export async function importPersonal(imported: PersonalData): Promise<void> {
  await guarded(db =>
    db.transaction('rw', TABLES, async () => {
      const own = Object.fromEntries(
        await Promise.all(TABLES.map(async table => [table, await db.table(table).toArray()])),
      ) as unknown as PersonalData
      const merged = mergePersonal(own, imported)
      for (const table of TABLES) await db.table(table).bulkPut([...merged[table]])
    }),
  )
}

/** Runs work on the database; a connection lost to the phone's sleep is opened anew and the work tried once more. */
export async function guarded<T>(work: (db: PersonalDb) => PromiseLike<T>): Promise<T> {
  try {
    return await work(personalDb())
  } catch (error) {
    if (!isLostConnection(error)) throw toPersonalFailure(error)
  }
  reopenPersonalDb()
  try {
    return await work(personalDb())
  } catch (error) {
    throw toPersonalFailure(error)
  }
}

function isLostConnection(error: unknown): boolean {
  return error instanceof Error && /InvalidState|DatabaseClosed|UnknownError/.test(error.name)
}

function toPersonalFailure(error: unknown): Error {
  const isFull = error instanceof Error && /QuotaExceeded/.test(`${error.name} ${String(error.cause ?? '')}`)
  return toFailure(error, isFull ? 'S02' : 'S01')
}
