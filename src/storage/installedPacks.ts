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

/** Files by their hashes, in the order asked; undefined: not here. */
export async function readBodies(hashes: readonly string[]): Promise<readonly (ArrayBuffer | undefined)[]> {
  const rows = await withPacksDb(db => db.bodies.bulkGet([...hashes]))
  return rows.map(row => row?.body)
}

/** A pack's version to be stored with its content. */
export interface PackVersion {
  readonly entry: PackEntry
  readonly body: ArrayBuffer
  readonly signedAt: string | null
}

/**
 * Content and version in one transaction: a reader sees the old pack or the new one, never a mixture.
 * @param staged - newer versions, stored beside the ones being read; `applyStaged` puts them in their place
 */
export async function storeVersions(
  installed: readonly PackVersion[],
  staged: readonly PackVersion[],
  atMs: number,
): Promise<void> {
  const ids = (versions: readonly PackVersion[]) => versions.map(version => version.entry.id)
  await withPacksDb(db =>
    db.transaction('rw', db.installed, db.staged, db.bodies, async () => {
      const replaced = await db.installed.bulkGet(ids(installed))
      const outdated = await db.staged.bulkGet(ids([...installed, ...staged]))
      const bodies = [...installed, ...staged].map(({ entry, body }) => ({ sha256: entry.sha256, body }))
      await db.bodies.bulkPut(bodies)
      if (installed.length > 0) await db.installed.bulkPut(installed.map(version => toRow(version, atMs)))
      if (staged.length > 0) await db.staged.bulkPut(staged.map(version => toRow(version, atMs)))
      if (outdated.some(row => row !== undefined)) await db.staged.bulkDelete(ids(installed))
      await dropBodies(
        db,
        [...replaced, ...outdated].map(row => row?.sha256),
      )
    }),
  )
}

/** Marks versions whose content did not read back: installed ones as damaged, waiting ones are forgotten. */
export async function forgetUnsound(entries: readonly PackEntry[]): Promise<void> {
  await withPacksDb(db =>
    db.transaction('rw', db.installed, db.staged, async () => {
      for (const { id, sha256 } of entries) {
        if ((await db.installed.get(id))?.sha256 === sha256) await db.installed.update(id, { isDamaged: true })
        if ((await db.staged.get(id))?.sha256 === sha256) await db.staged.delete(id)
      }
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
    db.transaction('rw', db.installed, db.staged, db.bodies, async () => {
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
    db.transaction('rw', db.installed, db.staged, db.bodies, db.jobs, async () => {
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
