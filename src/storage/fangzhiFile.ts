import { unzipSync, type UnzipFileInfo } from 'fflate'
import { Failure } from '../domain/failure.ts'
import { MANIFEST_LIMIT_BYTES } from './fetchManifest.ts'

/** Names inside a `.fangzhi` file; a pack lies at `packs/` + its address in the manifest. */
export const MANIFEST_NAME = 'manifest.json'
export const SIGNATURE_NAME = 'manifest.sig'
export const PACK_FOLDER = 'packs/'

/** A whole province with photos of some counties; more is refused before it is read. */
export const FILE_LIMIT_BYTES = 300_000_000
/** Far above the packs of a whole country; 10⁶ entries cost time before they cost memory. */
const ENTRY_LIMIT = 20_000
const SIGNATURE_LIMIT_BYTES = 4_096

/**
 * Checks the end record of a zip before anything of it is unpacked.
 * @throws Failure F01 for anything that is no zip, F05 for more entries than any publication has
 */
export function checkZipEnd(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  // The end record is 22 bytes plus a comment of at most 65,535 (APPNOTE 4.3.16).
  const last = zip.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const entries = view.getUint16(at + 10, true)
    // 0xFFFF announces the 64-bit form, which no file of ours needs.
    if (entries > ENTRY_LIMIT || entries === 0xffff) throw new Failure('F05', `${entries} entries`)
    return
  }
  throw new Failure('F01', 'no zip')
}

/**
 * Unpacks the entries `limitOf` allows, each into memory of the size it may have at most.
 * @param limitOf - most bytes an entry may unpack to; null: leave it packed; undefined: it has no business here
 * @throws Failure F01 when it cannot be unpacked, F05 for a foreign name, a double one or one too large
 */
export function unpack(
  zip: Uint8Array,
  limitOf: (name: string) => number | null | undefined,
): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const seen = new Set<string>()
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (seen.has(name)) throw new Failure('F05', `twice: ${name.slice(0, 80)}`)
    seen.add(name)
    const limit = limitOf(name)
    if (limit === undefined) throw new Failure('F05', `foreign entry: ${name.slice(0, 80)}`)
    if (limit !== null && originalSize > limit) throw new Failure('F05', `${name} would be ${originalSize} bytes`)
    return limit !== null
  }
  try {
    return unzipSync(zip, { filter }) as Record<string, Uint8Array<ArrayBuffer>>
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('F01', (error as Error).message, { cause: error })
  }
}

const PACK_NAME = /^packs\/[a-z0-9][\w.-]*$/i

/** Only the manifest and its signature: nothing else is touched until these two have proved themselves. */
export function limitOfHead(name: string): number | null | undefined {
  if (name === MANIFEST_NAME) return MANIFEST_LIMIT_BYTES
  if (name === SIGNATURE_NAME) return SIGNATURE_LIMIT_BYTES
  return PACK_NAME.test(name) && !name.includes('..') ? null : undefined
}
