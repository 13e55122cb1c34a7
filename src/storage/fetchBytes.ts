import { fetchPieces, type FetchPiecesOptions } from './fetchPieces.ts'

/**
 * Fetches a whole file into memory.
 * @throws Failure as `fetchPieces`
 */
export async function fetchBytes(
  url: URL,
  options: Omit<FetchPiecesOptions, 'fromByte' | 'onStart' | 'onPiece'>,
): Promise<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  await fetchPieces(url, { ...options, onPiece: piece => pieces.push(piece) })
  return new Blob(pieces).arrayBuffer()
}
