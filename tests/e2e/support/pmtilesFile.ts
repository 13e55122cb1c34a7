/** What the archive says its tiles are: tile types of the specification. */
export const TILE_TYPES = { vector: 1, png: 2 } as const

const HEADER_BYTES = 127
const MAX_ZOOM = 8
/** Tiles of the zooms 0 to MAX_ZOOM. */
const TILE_COUNT = (4 ** (MAX_ZOOM + 1) - 1) / 3
const UNCOMPRESSED = 1
const METADATA = Buffer.from('{}')

/**
 * A whole PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), in which every
 * tile down to zoom 8 is the same picture: one entry that runs over all of them.
 */
export function pmtilesFile(tile: Buffer, tileType: (typeof TILE_TYPES)[keyof typeof TILE_TYPES]): Buffer {
  // Number of entries, then tile id, run length, length and offset + 1 of the only one.
  const directory = Buffer.concat([1, 0, TILE_COUNT, tile.length, 1].map(varint))
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const dataAt = HEADER_BYTES + directory.length + METADATA.length
  const leaves = [dataAt, 0]
  const sizes = [
    ...[HEADER_BYTES, directory.length],
    ...[HEADER_BYTES + directory.length, METADATA.length],
    ...leaves,
    ...[dataAt, tile.length],
    ...[TILE_COUNT, 1, 1],
  ]
  sizes.forEach((size, at) => header.writeBigUInt64LE(BigInt(size), 8 + 8 * at))
  header.set([1, UNCOMPRESSED, UNCOMPRESSED, tileType, 0, MAX_ZOOM], 96)
  const bounds = [-180, -85, 180, 85].map(degrees => degrees * 1e7)
  bounds.forEach((edge, at) => header.writeInt32LE(edge, 102 + 4 * at))
  return Buffer.concat([header, directory, METADATA, tile])
}

/** Seven bits a byte, the lowest first; all but the last carry the high bit. */
function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}
