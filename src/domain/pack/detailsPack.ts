import * as v from 'valibot'
import { hallRecordSchema, type HallRecord } from '../hall/hall.ts'
import { PACK_FORMAT } from './manifest.ts'
import { readWire } from './wireHead.ts'

/** Whole records of one prefecture's halls; unknown keys of a newer publisher are ignored. */
const detailsSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('details'),
  place: v.string(),
  halls: v.array(v.object(hallRecordSchema.entries)),
})

/** The details pack, parsed. */
export interface DetailsPack {
  readonly place: string
  readonly halls: readonly HallRecord[]
}

/** The wire form of a details pack, ready for JSON. */
export function toDetailsWire(pack: DetailsPack): v.InferInput<typeof detailsSchema> {
  return { formatVersion: PACK_FORMAT, kind: 'details', place: pack.place, halls: [...pack.halls] }
}

/**
 * Reads a details pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 naming the hall and field for anything unsound
 */
export function parseDetailsPack(raw: unknown): DetailsPack {
  return readWire(raw, 'details', () => v.parse(detailsSchema, raw))
}

/** Id of the details pack a hall is in: by prefecture, or by province for halls that have none. */
export function detailsPackId(hall: { readonly prefecture: string | null; readonly province: string }): string {
  return `details-${(hall.prefecture ?? hall.province).slice(0, 4)}`
}
