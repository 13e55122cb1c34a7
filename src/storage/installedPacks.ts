import { toFailure } from '../domain/failure.ts'
import { parseManifest, type Manifest, type PackEntry } from '../domain/pack/manifest.ts'
import { packsDb, type PackRow } from './packsDb.ts'

/** An installed pack without its content. */
export type InstalledPack = Omit<PackRow, 'body'>

/** Content of an installed pack; null when it is not installed. @throws Failure S01 when the database cannot open */
export async function readInstalledPack(id: string): Promise<ArrayBuffer | null> {
  const row = await guarded(() => packsDb().packs.get(id))
  return row?.body ?? null
}

/** What is installed, by id. @throws Failure S01 when the database cannot open */
export async function readInstalled(): Promise<ReadonlyMap<string, InstalledPack>> {
  const rows: [string, InstalledPack][] = []
  await guarded(() =>
    packsDb().packs.each(({ id, kind, sha256, sizeBytes, installedAtMs }) => {
      rows.push([id, { id, kind, sha256, sizeBytes, installedAtMs }])
    }),
  )
  return new Map(rows)
}

/**
 * Installs verified content: one row holds both content and version, so a reader sees the old pack or the new one.
 * @throws Failure S02 when the phone is full, S01 for any other refusal
 */
export async function installPack(entry: PackEntry, body: ArrayBuffer, installedAtMs: number): Promise<void> {
  const { id, kind, sha256, sizeBytes } = entry
  await guarded(() => packsDb().packs.put({ id, kind, sha256, sizeBytes, installedAtMs, body }))
}

/** Removes packs the publisher no longer offers. */
export async function removePacks(ids: readonly string[]): Promise<void> {
  await guarded(() => packsDb().packs.bulkDelete([...ids]))
}

/** The manifest of the last successful visit; null before the first. */
export async function readSavedManifest(): Promise<Manifest | null> {
  const row = await guarded(() => packsDb().meta.get('manifest'))
  return row === undefined ? null : parseManifest(row.value)
}

/** Remembers a manifest for visits without network. */
export async function saveManifest(manifest: Manifest): Promise<void> {
  await guarded(() => packsDb().meta.put({ key: 'manifest', value: manifest }))
}

async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isFull = error instanceof Error && /QuotaExceeded/.test(`${error.name} ${String(error.cause ?? '')}`)
    throw toFailure(error, isFull ? 'S02' : 'S01')
  }
}
