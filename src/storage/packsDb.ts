import Dexie, { type EntityTable, type Table } from 'dexie'
import { Failure, toFailure } from '../domain/failure.ts'
import type { HallChange } from '../domain/pack/changedHalls.ts'
import type { PackJob } from '../domain/pack/packJob.ts'
import type { InstalledPack } from '../domain/pack/packStatus.ts'
import { logFailure } from '../platform/log.ts'
import { hasIndexedDb } from '../platform/secureContext.ts'
import { giveUpOnLeave } from './giveUpOnLeave.ts'

/** A file's content by its hash. Several versions of a pack can lie here; `installed` says which one is read. */
export interface BodyRow {
  readonly sha256: string
  readonly body: ArrayBuffer
}

/** A stretch of a file that was cut off while it came, so that the next try goes on from there. */
export interface PartRow {
  readonly sha256: string
  readonly offset: number
  readonly bytes: ArrayBuffer
}

/** The newest manifest this phone has seen, as published, so that it can be handed on with its signature. */
export interface ManifestRow {
  readonly key: 'manifest'
  readonly text: string
  /** `manifest.sig`; null: it came without one that fits. */
  readonly signatureText: string | null
  readonly signedAt: string | null
}

/** What the last update changed, until the visitor has seen it. */
export interface NewsRow {
  readonly key: 'news'
  readonly halls: readonly HallChange[]
  /** Packs that changed, core included. */
  readonly packIds: readonly string[]
}

/**
 * The cache of published packs. The browser may clear it at any time and it heals itself; nothing the visitor made
 * is ever kept here.
 */
export class PacksDb extends Dexie {
  /** Which version of which pack is read. */
  declare installed: EntityTable<InstalledPack, 'id'>
  /** Versions that are here and proved, and become `installed` together when nobody is reading. */
  declare staged: EntityTable<InstalledPack, 'id'>
  declare bodies: EntityTable<BodyRow, 'sha256'>
  declare parts: Table<PartRow, [string, number]>
  declare jobs: Table<PackJob, string>
  declare meta: Table<ManifestRow | NewsRow, string>

  constructor() {
    super('fangzhi-packs', { chromeTransactionDurability: 'relaxed' })
    this.version(2).stores({
      installed: 'id',
      staged: 'id',
      bodies: 'sha256',
      parts: '[sha256+offset]',
      jobs: 'id',
      meta: 'key',
    })
    giveUpOnLeave(this)
  }
}

/** iOS sometimes never answers an open; then the page goes on from the network instead of waiting for ever. */
const OPEN_LIMIT_MS = 6_000

let opened: Promise<PacksDb> | null = null

function open(): Promise<PacksDb> {
  opened ??= openOnce().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function openOnce(): Promise<PacksDb> {
  if (!hasIndexedDb()) throw new Failure('S01', 'no IndexedDB')
  const db = new PacksDb()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBlocked = false
  db.on('blocked', () => (isBlocked = true))
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Failure(isBlocked ? 'S05' : 'S01', isBlocked ? 'upgrade blocked' : 'open did not answer'))
    }, OPEN_LIMIT_MS)
  })
  try {
    await Promise.race([db.open(), limit])
    return db
  } catch (error) {
    db.close()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Forgets the connection, so that the next call opens a new one. */
export async function closePacksDb(): Promise<void> {
  const db = await opened?.catch(() => null)
  opened = null
  db?.close()
}

/**
 * Runs work on the database. A connection lost in the background (iOS after sleep, another tab upgrading) is opened
 * anew once and the work repeated, so the work must be safe to repeat.
 * @throws Failure S02 when the phone is full, S05 when another tab blocks it, S01 for any other refusal
 */
export async function withPacksDb<T>(work: (db: PacksDb) => PromiseLike<T>): Promise<T> {
  try {
    return await work(await open())
  } catch (error) {
    if (!isConnectionLost(error)) throw toStorageFailure(error)
    logFailure(error, 'S01')
  }
  await closePacksDb()
  try {
    return await work(await open())
  } catch (error) {
    throw toStorageFailure(error)
  }
}

const LOST = /DatabaseClosed|InvalidState|UnknownError|Connection to Indexed Database server lost|TransactionInactive/

function isConnectionLost(error: unknown): boolean {
  return !(error instanceof Failure) && LOST.test(describe(error))
}

/** Turns a refusal of the database into a Failure of the catalogue. */
export function toStorageFailure(error: unknown): Failure {
  return toFailure(error, /QuotaExceeded/.test(describe(error)) ? 'S02' : 'S01')
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Dexie wraps the browser's own error as `inner`.
  const inner = (error as { inner?: unknown }).inner
  return `${error.name} ${error.message} ${inner instanceof Error ? describe(inner) : ''} ${String(error.cause ?? '')}`
}
