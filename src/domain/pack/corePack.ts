import * as v from 'valibot'
import {
  HALL_STATES,
  PRECISIONS,
  hallIdSchema,
  type HallId,
  type HallStatus,
  type Precision,
  type StatedHours,
} from '../hall/hall.ts'
import { HALL_KINDS, type HallKind } from '../hall/hallKind.ts'
import { isAdcode, prefectureOf, provinceOf, levelOf, type Adcode } from '../place/adcode.ts'
import { partialDateSchema } from '../partialDate.ts'
import type { Division } from '../place/division.ts'
import { joinColumn, joinLetters, splitColumn, splitLetters } from './columns.ts'
import { PACK_FORMAT } from './manifest.ts'
import { readWire } from './wireHead.ts'

/** A hall as lists, the map and distances need it; everything else is in the details pack. */
export interface HallSummary {
  readonly id: HallId
  readonly name: string
  readonly kind: HallKind
  readonly province: Adcode
  readonly prefecture: Adcode | null
  readonly county: Adcode | null
  readonly township: string | null
  readonly village: string | null
  /** WGS-84; null: known to its county at best. */
  readonly position: { readonly lng: number; readonly lat: number } | null
  /** `county` whenever there is no position. */
  readonly precision: Precision
  /** As stated; null: no source says. */
  readonly hours: StatedHours | null
  readonly phone: string | null
  /** Step-free door; null: not told. */
  readonly stepFree: boolean | null
  /** null: no source speaks of it. */
  readonly status: HallStatus | null
  /** Day the office last confirmed the record; null: never. */
  readonly confirmedOn: string | null
  /** Newest date among the record's sources; null: none is dated. */
  readonly sourcedOn: string | null
  /** Whether visiting wants an appointment or a call first, as the source words it; null: not told. */
  readonly booking: string | null
  /** There are books to read: a reading room, or a hall whose record tells of its volumes. */
  readonly hasBooks: boolean
}

/** Official count of one kind, beside which the app shows how many are recorded so far. */
export interface OfficialCount {
  readonly kind: HallKind
  readonly count: number
}

/** Where and when the official counts were published. */
export interface OfficialCounts {
  /** State of the count, such as `2022-12`. */
  readonly countedAt: string
  readonly publisher: string
  /** Day of publication. */
  readonly date: string
  readonly counts: readonly OfficialCount[]
}

/** The core pack, parsed. */
export interface CorePack {
  readonly asOf: string | null
  readonly halls: readonly HallSummary[]
  readonly prefectures: readonly Division[]
  readonly counties: readonly Division[]
  readonly official: OfficialCounts
}

const STEP_FREE = [null, true, false] as const
const YES_NO = [false, true] as const

const CORE_COLUMNS = [
  'id',
  'name',
  'kind',
  'place',
  'township',
  'village',
  'position',
  'precision',
  'hoursRule',
  'phone',
  'stepFree',
  'status',
  'confirmedOn',
  'hoursWords',
  'sourcedOn',
  'booking',
  'hasBooks',
] as const
type CoreColumn = (typeof CORE_COLUMNS)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The wire form: columns (see `columns.ts`) of equal length. */
const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('core'),
  asOf: v.nullable(partialDateSchema),
  prefectures: v.string(),
  counties: v.string(),
  official: v.object({
    countedAt: v.string(),
    publisher: v.string(),
    date: v.string(),
    counts: v.array(v.object({ kind: v.picklist(HALL_KINDS), count })),
  }),
  hallCount: count,
  halls: v.object(v.entriesFromList(CORE_COLUMNS, v.string())),
})
type CoreWire = v.InferOutput<typeof wireSchema>

/** Columns of the core pack, ready for JSON. */
export function toCoreWire(core: CorePack): Record<string, unknown> {
  const { halls } = core
  const column = (read: (hall: HallSummary) => string | null) => joinColumn(halls.map(read))
  return {
    formatVersion: PACK_FORMAT,
    kind: 'core',
    asOf: core.asOf,
    prefectures: joinDivisions(core.prefectures),
    counties: joinDivisions(core.counties),
    official: core.official,
    hallCount: halls.length,
    halls: {
      id: column(hall => hall.id),
      name: column(hall => hall.name),
      kind: joinLetters(
        halls.map(hall => hall.kind),
        HALL_KINDS,
      ),
      place: column(hall => hall.county ?? hall.prefecture ?? hall.province),
      township: column(hall => hall.township),
      village: column(hall => hall.village),
      position: column(hall => hall.position && `${hall.position.lng},${hall.position.lat}`),
      precision: joinLetters(
        halls.map(hall => hall.precision),
        PRECISIONS,
      ),
      hoursRule: column(hall => hall.hours?.rule ?? null),
      // Words matter in a list only where no rule can be read.
      hoursWords: column(hall => (hall.hours !== null && hall.hours.rule === null ? hall.hours.words : null)),
      phone: column(hall => hall.phone),
      stepFree: joinLetters(
        halls.map(hall => hall.stepFree),
        STEP_FREE,
      ),
      status: column(hall => hall.status && formatStatus(hall.status)),
      confirmedOn: column(hall => hall.confirmedOn),
      sourcedOn: column(hall => hall.sourcedOn),
      booking: column(hall => hall.booking),
      hasBooks: joinLetters(
        halls.map(hall => hall.hasBooks),
        YES_NO,
      ),
    },
  }
}

/**
 * Reads a core pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when the columns do not fit together
 */
export function parseCorePack(raw: unknown): CorePack {
  return readWire(raw, 'core', () => {
    const wire = v.parse(wireSchema, raw)
    return {
      asOf: wire.asOf,
      halls: splitHalls(wire.halls, wire.hallCount),
      prefectures: splitDivisions(wire.prefectures),
      counties: splitDivisions(wire.counties),
      official: wire.official,
    }
  })
}

function splitHalls(columns: CoreWire['halls'], count: number): HallSummary[] {
  const text = (name: CoreColumn) => splitColumn(columns[name], count)
  const [ids, names, places, townships] = [text('id'), text('name'), text('place'), text('township')]
  const [villages, positions, hoursRules, phones] = [
    text('village'),
    text('position'),
    text('hoursRule'),
    text('phone'),
  ]
  const [statuses, confirmedOns] = [text('status'), text('confirmedOn')]
  const [hoursWords, sourcedOns, bookings] = [text('hoursWords'), text('sourcedOn'), text('booking')]
  const hasBooks = splitLetters(columns.hasBooks, count, YES_NO)
  const kinds = splitLetters(columns.kind, count, HALL_KINDS)
  const precisions = splitLetters(columns.precision, count, PRECISIONS)
  const stepFrees = splitLetters(columns.stepFree, count, STEP_FREE)
  return kinds.map((kind, row) => {
    const place = toAdcode(required(places[row], row))
    const level = levelOf(place)
    const position = positions[row] ?? null
    const status = statuses[row] ?? null
    return {
      id: v.parse(hallIdSchema, ids[row]),
      name: required(names[row], row),
      kind,
      province: provinceOf(place),
      prefecture: level === 'province' ? null : prefectureOf(place),
      county: level === 'county' ? place : null,
      township: townships[row] ?? null,
      village: villages[row] ?? null,
      position: position === null ? null : splitPosition(position),
      precision: precisions[row] ?? 'county',
      hours: toHours(hoursRules[row] ?? null, hoursWords[row] ?? null),
      phone: phones[row] ?? null,
      stepFree: stepFrees[row] ?? null,
      status: status === null ? null : splitStatus(status),
      confirmedOn: confirmedOns[row] ?? null,
      sourcedOn: sourcedOns[row] ?? null,
      booking: bookings[row] ?? null,
      hasBooks: hasBooks[row] ?? false,
    }
  })
}

function toHours(rule: string | null, words: string | null): StatedHours | null {
  return rule === null && words === null ? null : { rule, words }
}

function required(value: string | null | undefined, row: number): string {
  if (value === null || value === undefined) throw new Error(`row ${row} lacks a required value`)
  return value
}

function toAdcode(text: string): Adcode {
  if (!isAdcode(text)) throw new Error(`not a division code: ${text}`)
  return text
}

function splitPosition(text: string): { lng: number; lat: number } {
  const [lng = NaN, lat = NaN] = text.split(',').map(Number)
  if (!(Math.abs(lng) <= 180) || !(Math.abs(lat) <= 90)) throw new Error(`not a position: ${text}`)
  return { lng, lat }
}

function formatStatus(status: HallStatus): string {
  return [status.state, status.until ?? '', status.words ?? ''].join('|')
}

function splitStatus(text: string): HallStatus {
  const [state, until = '', ...words] = text.split('|')
  const known = HALL_STATES.find(candidate => candidate === state)
  if (known === undefined) throw new Error(`unknown status: ${text}`)
  return { state: known, until: until === '' ? null : until, words: words.join('|') || null }
}

function joinDivisions(divisions: readonly Division[]): string {
  return divisions.map(({ code, name, pinyin }) => [code, name, pinyin].filter(Boolean).join(' ')).join('\n')
}

function splitDivisions(column: string): Division[] {
  if (column === '') return []
  return column.split('\n').map(line => {
    const [code = '', name = '', ...syllables] = line.split(' ')
    if (name === '') throw new Error(`a division without a name: ${line}`)
    return { code: toAdcode(code), name, pinyin: syllables.join(' ') || null }
  })
}
