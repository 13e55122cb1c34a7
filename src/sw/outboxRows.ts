import * as v from 'valibot'
import type { OutboxPort } from '../domain/report/deliverReports.ts'
import { outboxRowSchema, type OutboxRow } from '../domain/report/outboxRow.ts'

/** The page's database (`storage/personalDb.ts`), reached without Dexie to keep the worker small. */
const DB_NAME = 'fangzhi-personal'
const TABLE = 'outbox'

/** The queue of reports as the service worker reaches it; null when the page has never made the database. */
export async function openOutbox(): Promise<(OutboxPort & { close: () => void }) | null> {
  const db = await openExisting()
  if (db === null) return null
  return {
    close: () => db.close(),
    listWaiting: async () => {
      const raw = await settled(db.transaction(TABLE).objectStore(TABLE).getAll() as IDBRequest<unknown[]>)
      return waitingRows(raw)
    },
    change: async (id, changes) => {
      const table = db.transaction(TABLE, 'readwrite').objectStore(TABLE)
      const row = await settled(table.get(id) as IDBRequest<OutboxRow | undefined>)
      if (row?.state !== 'waiting') return null
      const changed = { ...row, ...changes }
      await settled(table.put(changed))
      return changed
    },
  }
}

/** Sound rows that wait, oldest first; one that cannot be read stays where it is, for the page to show. */
export function waitingRows(raw: readonly unknown[]): OutboxRow[] {
  return raw
    .map(row => v.safeParse(outboxRowSchema, row))
    .flatMap(row => (row.success && row.output.state === 'waiting' ? [row.output] : []))
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
}

/** Opens the database as it is; one that is missing is not created, because its schema is the page's. */
function openExisting(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DB_NAME)
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      if (db.objectStoreNames.contains(TABLE)) return resolve(db)
      db.close()
      resolve(null)
    }
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve(null) : reject(request.error as Error))
  })
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error as Error)
  })
}
