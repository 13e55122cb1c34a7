import type { PackEntry } from '../domain/pack/manifest.ts'
import { withLock } from '../platform/locks.ts'
import { downloadFile, type DownloadFileOptions } from './downloadFile.ts'
import { readBody } from './installedPacks.ts'
import { packLock } from './packLock.ts'
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
 * Brings one file to this page, from a cut-off earlier try when there was one, under a lock that keeps a second tab
 * from fetching the same pack.
 * @returns null when this version is installed already
 * @throws Failure of the network or the content
 */
export async function fetchProved(
  entry: PackEntry,
  options: Pick<DownloadFileOptions, 'signal' | 'onProgress' | 'isFresh'>,
): Promise<ArrayBuffer | null> {
  return withLock(packLock(entry.id), async () => {
    const here = await withPacksDb(db => db.installed.get(entry.id))
    if (here?.sha256 === entry.sha256 && !here.isDamaged) return null
    return (await readFileByHash(entry.sha256)) ?? (await downloadFile(entry, { ...options, parts: PARTS }))
  })
}
