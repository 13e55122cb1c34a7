import type { PackEntry } from '../domain/pack/manifest.ts'
import { withLock } from '../platform/locks.ts'
import { downloadFile, type DownloadFileOptions } from './downloadFile.ts'
import { readBody } from './installedPacks.ts'
import { keepPack, type KeptAs } from './packKeeper.ts'
import { withPacksDb } from './packsDb.ts'
import { appendPart, dropParts, readParts } from './partialFiles.ts'
import { hasHash } from './sha256.ts'

const PARTS = { readParts, appendPart, dropParts }

/** A file by its hash, proved; null when it is not here or not sound. */
export async function readFileByHash(sha256: string): Promise<ArrayBuffer | null> {
  const body = await readBody(sha256)
  return body !== null && (await hasHash(body, sha256)) === true ? body : null
}

/**
 * Brings one pack to the phone, from a cut-off earlier try when there was one, under a lock that keeps a second tab
 * from fetching the same file.
 * @throws Failure of the network, the content or the database; whatever was readable before still is
 */
export async function fetchAndKeep(
  entry: PackEntry,
  signedAt: string | null,
  options: Pick<DownloadFileOptions, 'signal' | 'onProgress' | 'isFresh'>,
): Promise<KeptAs> {
  return withLock(`file-${entry.sha256}`, async () => {
    const here = await withPacksDb(db => db.installed.get(entry.id))
    if (here?.sha256 === entry.sha256 && !here.isDamaged) return 'installed'
    const body = (await readFileByHash(entry.sha256)) ?? (await downloadFile(entry, { ...options, parts: PARTS }))
    const keptAs = await keepPack(entry, body, signedAt)
    await dropParts(entry.sha256)
    return keptAs
  })
}
