import * as v from 'valibot'
import { hallRecordSchema, type HallRecord } from '../hall/hall.ts'
import { PACK_FORMAT } from './manifest.ts'
import { readWire } from './wireHead.ts'

const EXHIBIT_FIELDS = [
  'id',
  'name',
  'kind',
  'province',
  'prefecture',
  'county',
  'summary',
  'website',
  'exhibits',
  'status',
  'sources',
  'confirmedOn',
] as const

const exhibitHallSchema = v.object(v.pick(hallRecordSchema, EXHIBIT_FIELDS).entries)

/** A digital hall, or one with exhibits: their text, and the sources that say which links may be followed. */
export type ExhibitHall = v.InferOutput<typeof exhibitHallSchema>

/** The text stand-in of every digital hall and exhibit of the province. */
export interface ExhibitsPack {
  readonly halls: readonly ExhibitHall[]
}

/** What a hall contributes; null: it is no digital hall and shows nothing by name. */
export function toExhibitHall(hall: HallRecord): ExhibitHall | null {
  if (hall.kind !== 'digital' && hall.exhibits.length === 0) return null
  const { id, name, kind, province, prefecture, county, summary, website, exhibits, status, sources, confirmedOn } =
    hall
  return { id, name, kind, province, prefecture, county, summary, website, exhibits, status, sources, confirmedOn }
}

/** The wire form of the exhibits pack, ready for JSON. */
export function toExhibitsWire({ halls }: ExhibitsPack): Record<string, unknown> {
  return { formatVersion: PACK_FORMAT, kind: 'exhibits', halls }
}

const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('exhibits'),
  halls: v.array(exhibitHallSchema),
})

/**
 * Reads the exhibits pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 for anything unsound
 */
export function parseExhibitsPack(raw: unknown): ExhibitsPack {
  return readWire(raw, 'exhibits', () => ({ halls: v.parse(wireSchema, raw).halls }))
}
