import type { InstalledPack } from '../domain/pack/packStatus.ts'
import { hasIndexedDb } from '../platform/secureContext.ts'
import type { BodyRow } from './packsDb.ts'
import { hasHash } from './sha256.ts'

/** Longer than this, and the database's own way with its notices is the better one. */
const LIMIT_MS = 2_000

let hasRead = false

/** Whether this page has read something while no newer version waited; none may take its place in mid-visit then. */
export function hasReadQuickly(): boolean {
  return hasRead
}

/**
 * An installed pack's proved content without Dexie, whose loading would keep the first list waiting. null whenever
 * anything is out of the ordinary: not installed, unsound, newer versions waiting, a database in trouble. Then
 * `readSoundBody` knows what to do.
 */
export async function readQuickly(
  id: string,
): Promise<{ readonly kind: InstalledPack['kind']; readonly body: ArrayBuffer } | null> {
  const found = await withTimeLimit(readRow(id).catch(() => null))
  if (found === null || (await hasHash(found.body, found.row.sha256)) === false) return null
  hasRead = true
  return { kind: found.row.kind, body: found.body }
}

async function readRow(id: string): Promise<{ readonly row: InstalledPack; readonly body: ArrayBuffer } | null> {
  if (!hasIndexedDb()) return null
  const db = await openAsItIs()
  try {
    const tables = db.transaction(['installed', 'staged', 'bodies'])
    const [row, waiting] = await Promise.all([
      answerTo<InstalledPack | undefined>(tables.objectStore('installed').get(id)),
      answerTo(tables.objectStore('staged').count()),
    ])
    if (row === undefined || waiting > 0) return null
    const body = await answerTo<BodyRow | undefined>(tables.objectStore('bodies').get(row.sha256))
    return body === undefined ? null : { row, body: body.body }
  } finally {
    db.close()
  }
}

/** Opens whichever version is there; where there is none, none is made. */
function openAsItIs(): Promise<IDBDatabase> {
  const request = indexedDB.open('fangzhi-packs')
  request.onupgradeneeded = () => request.transaction?.abort()
  return answerTo(request)
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('refused'))
  })
}

async function withTimeLimit<T>(work: Promise<T | null>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<null>(resolve => (timer = setTimeout(resolve, LIMIT_MS, null)))
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}
