import { strToU8, Zip, ZipDeflate } from 'fflate'
import { Failure } from '../domain/failure.ts'
import type { PackEntry } from '../domain/pack/manifest.ts'
import { packsOfPlace } from '../domain/pack/packSelection.ts'
import { MANIFEST_NAME, PACK_FOLDER, SIGNATURE_NAME } from './fangzhiFile.ts'
import { readFileByHash } from './fetchAndKeep.ts'
import { readSavedManifest } from './savedManifest.ts'

/** A `.fangzhi` file ready to be passed on. */
export interface ExportedFile {
  readonly file: File
  readonly packs: readonly PackEntry[]
  /** Packs of the place that are not on this phone in the published version, and so are not in the file. */
  readonly missing: readonly PackEntry[]
}

/**
 * Packs a place for another phone: the publisher's manifest and signature as they came, and the files that are here.
 * @param place - adcode of a county or prefecture; null: the whole province
 * @param name - file name without its ending
 * @throws Failure F07 when there is nothing signed to pass on
 */
export async function exportFile(place: string | null, name: string): Promise<ExportedFile> {
  const saved = await readSavedManifest()
  const signatureText = saved?.signatureText ?? null
  if (saved === null || signatureText === null) throw new Failure('F07', 'no signed manifest')
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error !== null) failure = error
    else pieces.push(piece as Uint8Array<ArrayBuffer>)
  })
  const add = (entryName: string, bytes: Uint8Array) => {
    const entry = new ZipDeflate(entryName, { level: 6 })
    entry.mtime = ZIP_EPOCH
    zip.add(entry)
    entry.push(bytes, true)
  }
  add(MANIFEST_NAME, strToU8(saved.text))
  add(SIGNATURE_NAME, strToU8(signatureText))
  const [packs, missing]: [PackEntry[], PackEntry[]] = [[], []]
  for (const entry of packsOfPlace(saved.manifest, place)) {
    const body = await readFileByHash(entry.sha256)
    if (body === null) missing.push(entry)
    else {
      packs.push(entry)
      add(`${PACK_FOLDER}${entry.url}`, new Uint8Array(body))
    }
  }
  zip.end()
  if (failure !== null) throw failure
  if (!packs.some(entry => entry.kind === 'core')) throw new Failure('F07', 'core is not here')
  return { file: new File(pieces, `${name}.fangzhi`, { type: FILE_TYPE }), packs, missing }
}

/** As the web manifest's file handler says. */
const FILE_TYPE = 'application/x-fangzhi'
/** Zip dates begin in 1980; a fixed one lets the same packs be the same file. */
const ZIP_EPOCH = '1980-01-01T00:00:00'
