import * as v from 'valibot'
import { hallIdSchema, photoSchema } from '../hall/hall.ts'
import { adcodeSchema } from '../place/adcode.ts'
import { PACK_FORMAT } from './manifest.ts'
import { readWire } from './wireHead.ts'

/** AVIF is a third lighter; WebP is what older phones can show. */
export const IMAGE_TYPES = ['image/avif', 'image/webp'] as const

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))
const imageSchema = v.object({
  type: v.picklist(IMAGE_TYPES),
  widthPx: side,
  heightPx: side,
  /** The file, base64; `imageBytes` decodes it when it is shown. */
  base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
})
const packPhotoSchema = v.object({
  hall: hallIdSchema,
  ...photoSchema.entries,
  /** Smallest first; the first is WebP. */
  images: v.pipe(v.array(imageSchema), v.minLength(1)),
})

export type PackImage = v.InferOutput<typeof imageSchema>
/** One photo with its credit and licence, in each size. */
export type PackPhoto = v.InferOutput<typeof packPhotoSchema>

/** Photos of one county's halls, fetched only when asked for. */
export interface PhotosPack {
  readonly place: string
  readonly photos: readonly PackPhoto[]
}

/** Id of the photos pack a hall's photos are in. */
export function photosPackId(hall: {
  readonly county: string | null
  readonly prefecture: string | null
  readonly province: string
}): string {
  return `photos-${hall.county ?? hall.prefecture ?? hall.province}`
}

/** The wire form of a photos pack, ready for JSON. */
export function toPhotosWire({ place, photos }: PhotosPack): Record<string, unknown> {
  return { formatVersion: PACK_FORMAT, kind: 'photos', place, photos }
}

const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('photos'),
  place: adcodeSchema,
  photos: v.array(packPhotoSchema),
})

/**
 * Reads a photos pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 for anything unsound
 */
export function parsePhotosPack(raw: unknown): PhotosPack {
  return readWire(raw, 'photos', () => {
    const { place, photos } = v.parse(wireSchema, raw)
    return { place, photos }
  })
}

/** The image file itself, for a Blob of `image.type`. */
export function imageBytes(image: PackImage): Uint8Array<ArrayBuffer> {
  const letters = atob(image.base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}
