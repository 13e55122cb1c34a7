import type { PackEntry } from '../domain/pack/manifest.ts'
import type { InstalledPack } from '../domain/pack/packStatus.ts'
import { withPacksDb, type PacksDb } from './packsDb.ts'

/** What is installed, by id, without content. */
export async function readInstalled(): Promise<ReadonlyMap<string, InstalledPack>> {
  const rows = await withPacksDb(db => db.installed.toArray())
  return new Map(rows.map(row => [row.id, row]))
}

/** An installed pack with its content as stored, unproved; null when it is not installed. A lost body reads as empty. */
export async function readInstalledBody(id: string): Promise<{ row: InstalledPack; body: ArrayBuffer } | null> {
  return withPacksDb(db =>
    db.transaction('r', db.installed, db.bodies, async () => {
      const row = await db.installed.get(id)
      if (row === undefined) return null
      return { row, body: (await db.bodies.get(row.sha256))?.body ?? new ArrayBuffer(0) }
    }),
  )
}

/** A file by its hash, whichever pack it belongs to; null when it is not here. */
export async function readBody(sha256: string): Promise<ArrayBuffer | null> {
  return withPacksDb(async db => (await db.bodies.get(sha256))?.body ?? null)
}

/** A pack's version to be stored with its content. */
export interface PackVersion {
  readonly entry: PackEntry
  readonly body: ArrayBuffer
  readonly signedAt: string | null
}

/** Content and version in one transaction: a reader sees the old pack or the new one, never a mixture. */
export async function installPacks(versions: readonly PackVersion[], installedAtMs: number): Promise<void> {
  await withPacksDb(db =>
    db.transaction('rw', db.installed, db.staged, db.bodies, db.parts, async () => {
      const before = await db.installed.bulkGet(versions.map(version => version.entry.id))
      await db.bodies.bulkPut(versions.map(({ entry, body }) => ({ sha256: entry.sha256, body })))
      await db.installed.bulkPut(versions.map(version => toRow(version, installedAtMs)))
      await db.staged.bulkDelete(versions.map(version => version.entry.id))
      await dropBodies(
        db,
        before.map(row => row?.sha256),
      )
    }),
  )
}

/** Stores a newer version beside the one being read; `applyStaged` puts it in its place. */
export async function stagePack(version: PackVersion, stagedAtMs: number): Promise<void> {
  await withPacksDb(db =>
    db.transaction('rw', db.installed, db.staged, db.bodies, db.parts, async () => {
      const before = await db.staged.get(version.entry.id)
      await db.bodies.put({ sha256: version.entry.sha256, body: version.body })
      await db.staged.put(toRow(version, stagedAtMs))
      await dropBodies(db, [before?.sha256])
    }),
  )
}

/** Newer versions that wait to be read, by id. */
export async function readStaged(): Promise<ReadonlyMap<string, InstalledPack>> {
  const rows = await withPacksDb(db => db.staged.toArray())
  return new Map(rows.map(row => [row.id, row]))
}

/** Puts every waiting version in its place at once, so packs of one publication are read together. Returns their ids. */
export async function applyStaged(): Promise<readonly string[]> {
  return withPacksDb(db =>
    db.transaction('rw', db.installed, db.staged, db.bodies, db.parts, async () => {
      const rows = await db.staged.toArray()
      if (rows.length === 0) return []
      const before = await db.installed.bulkGet(rows.map(row => row.id))
      await db.installed.bulkPut(rows)
      await db.staged.clear()
      await dropBodies(
        db,
        before.map(row => row?.sha256),
      )
      return rows.map(row => row.id)
    }),
  )
}

/** Remembers that a pack's content no longer fits its hash; it stays listed, as in need of repair. */
export async function markDamaged(id: string): Promise<void> {
  await withPacksDb(db => db.installed.update(id, { isDamaged: true }))
}

/** Removes packs with all that belongs to them. */
export async function removePacks(ids: readonly string[]): Promise<void> {
  await withPacksDb(db =>
    db.transaction('rw', db.installed, db.staged, db.bodies, db.parts, db.jobs, async () => {
      const [installed, staged] = await Promise.all([db.installed.bulkGet([...ids]), db.staged.bulkGet([...ids])])
      await Promise.all([
        db.installed.bulkDelete([...ids]),
        db.staged.bulkDelete([...ids]),
        db.jobs.bulkDelete([...ids]),
      ])
      await dropBodies(
        db,
        [...installed, ...staged].map(row => row?.sha256),
      )
    }),
  )
}

/** Removes contents no pack refers to any more. Runs inside the caller's transaction. */
async function dropBodies(db: PacksDb, hashes: readonly (string | undefined)[]): Promise<void> {
  const candidates = hashes.filter(hash => hash !== undefined)
  if (candidates.length === 0) return
  const rows = [...(await db.installed.toArray()), ...(await db.staged.toArray())]
  const used = new Set(rows.map(row => row.sha256))
  const unused = candidates.filter(hash => !used.has(hash))
  await db.bodies.bulkDelete(unused)
}

function toRow({ entry, signedAt }: PackVersion, installedAtMs: number): InstalledPack {
  const { id, kind, sha256, sizeBytes, place } = entry
  return { id, kind, sha256, sizeBytes, place, installedAtMs, signedAt, isDamaged: false }
}
