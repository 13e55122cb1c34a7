import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PackImage } from '../../src/domain/pack/photosPack.ts'

/** Widths and types of the files made from a photo, smallest first; a photo is never enlarged. */
const SIZES = [
  { widthPx: 640, type: 'image/webp' },
  { widthPx: 1280, type: 'image/avif' },
] as const
/** Part of each cache name; raise it when sizes or qualities change. */
const RECIPE = 'v1'
/** Refuses images that would unpack to more than this. */
const MAX_PIXELS = 100_000_000
const PHOTO_FILE = /\.(?:jpe?g|png|webp|avif|tiff?)$/i

/**
 * Makes the published sizes of every photo under `records/photos/` and keeps them in `cache`, by content, so that each
 * is converted once. Camera data (place, time, device) is dropped; the picture is turned upright.
 */
export async function convertPhotos(records: string, cache: string): Promise<void> {
  const folder = join(records, 'photos')
  if (!existsSync(folder)) return
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(folder).filter(each => PHOTO_FILE.test(each))) {
    const original = readFileSync(join(folder, name))
    const path = join(cache, cacheName(original))
    if (existsSync(path)) continue
    const images: PackImage[] = []
    for (const size of SIZES) images.push(await convert(original, size))
    writeFileSync(`${path}.part`, JSON.stringify(images))
    renameSync(`${path}.part`, path)
  }
}

/** The sizes of one photo; null: `convertPhotos` has not seen it. */
export function readConverted(original: Uint8Array, cache: string): readonly PackImage[] | null {
  const path = join(cache, cacheName(original))
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PackImage[]) : null
}

async function convert(original: Buffer, { widthPx, type }: (typeof SIZES)[number]): Promise<PackImage> {
  const image = sharp(original, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width: widthPx, withoutEnlargement: true })
  const encoded =
    type === 'image/avif' ? image.avif({ quality: 50, effort: 5 }) : image.webp({ quality: 72, effort: 5 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { type, widthPx: info.width, heightPx: info.height, base64: data.toString('base64') }
}

function cacheName(original: Uint8Array): string {
  return `${createHash('sha256').update(original).digest('hex')}.${RECIPE}.json`
}
