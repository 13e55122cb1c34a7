import { Failure } from '../domain/failure.ts'
import type { PackEntry } from '../domain/pack/manifest.ts'
import { packsUrl } from '../platform/baseUrl.ts'
import { logFailure } from '../platform/log.ts'
import { fetchPieces } from './fetchPieces.ts'
import { hasHash } from './sha256.ts'

/** Where stretches of a file survive a cut. */
export interface PartKeeper {
  readParts(sha256: string): Promise<readonly ArrayBuffer[]>
  appendPart(sha256: string, offset: number, bytes: ArrayBuffer): Promise<void>
  dropParts(sha256: string): Promise<void>
}

/** How a pack's file is downloaded. */
export interface DownloadFileOptions {
  readonly signal?: AbortSignal
  /** Told after each piece: bytes here so far, of `entry.sizeBytes`. */
  readonly onProgress?: (receivedBytes: number) => void
  /** Absent: nothing survives a cut (first visit, before the database is loaded). */
  readonly parts?: PartKeeper
  /** Passes by the browser's own cache, after it gave bytes that do not fit. */
  readonly isFresh?: boolean
}

/** A stretch is stored once it weighs so much; a phone switched off in between loses no more than this. */
const STRETCH_BYTES = 262_144

/**
 * Fetches one file and proves it is the published one. A cut leaves what came; the next call asks for the rest. The
 * address carries the content's hash, so bytes of two versions cannot meet, and the hash of the whole has the last word.
 * @throws Failure N01–N05 for the network, P05 for a wrong length, P02 for a wrong hash
 */
export async function downloadFile(entry: PackEntry, options: DownloadFileOptions = {}): Promise<ArrayBuffer> {
  const { parts } = options
  let pieces: (ArrayBuffer | Uint8Array<ArrayBuffer>)[] = parts ? [...(await parts.readParts(entry.sha256))] : []
  if (byteCount(pieces) > entry.sizeBytes) pieces = []
  try {
    if (byteCount(pieces) < entry.sizeBytes) pieces = await fetchRest(entry, pieces, options)
    const body = await new Blob(pieces).arrayBuffer()
    if (body.byteLength !== entry.sizeBytes) throw new Failure('P05', `${entry.id}: ${body.byteLength} bytes`)
    if ((await hasHash(body, entry.sha256)) === false) throw new Failure('P02', entry.id)
    return body
  } catch (error) {
    // What cannot become the file must not be gone on from.
    if (error instanceof Failure && (error.code === 'P02' || error.code === 'P05')) await parts?.dropParts(entry.sha256)
    throw error
  }
}

async function fetchRest(
  entry: PackEntry,
  kept: readonly (ArrayBuffer | Uint8Array<ArrayBuffer>)[],
  options: DownloadFileOptions,
): Promise<(ArrayBuffer | Uint8Array<ArrayBuffer>)[]> {
  let pieces = [...kept]
  let storedBytes = byteCount(kept)
  let received = storedBytes
  let pending: Uint8Array<ArrayBuffer>[] = []
  let storing: Promise<void> = Promise.resolve()
  const store = () => {
    if (options.parts === undefined || pending.length === 0) return
    const [stretch, offset, keeper] = [pending, storedBytes, options.parts]
    pending = []
    storedBytes += byteCount(stretch)
    storing = storing.then(async () => keeper.appendPart(entry.sha256, offset, await new Blob(stretch).arrayBuffer()))
    // A full phone must not stop a download that fits into memory; installing it will say so.
    storing = storing.catch((error: unknown) => void logFailure(error, 'S01'))
  }
  try {
    await fetchPieces(new URL(entry.url, packsUrl()), {
      fromByte: received,
      limitBytes: entry.sizeBytes,
      ...(options.isFresh && { cache: 'reload' }),
      ...(options.signal && { signal: options.signal }),
      onStart(fromByte) {
        if (fromByte === 0 && received > 0) [pieces, storedBytes, received] = [[], 0, 0]
      },
      onPiece(piece) {
        pieces.push(piece)
        pending.push(piece)
        received += piece.byteLength
        if (received - storedBytes >= STRETCH_BYTES) store()
        options.onProgress?.(received)
      },
    })
    return pieces
  } catch (error) {
    store()
    throw error
  } finally {
    await storing
  }
}

function byteCount(pieces: readonly { readonly byteLength: number }[]): number {
  return pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
}
