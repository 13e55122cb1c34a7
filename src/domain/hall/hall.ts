import * as v from 'valibot'
import type { Brand } from '../brand.ts'
import { httpUrlSchema } from '../httpUrl.ts'
import { partialDateSchema } from '../partialDate.ts'
import { adcodeSchema } from '../place/adcode.ts'
import { sourcesSchema } from '../source.ts'
import { HALL_KINDS } from './hallKind.ts'

/** Permanent slug of a hall: lower-case letters, digits and hyphens; survives a change of the hall's name. */
export type HallId = Brand<'HallId'>

const text = v.pipe(v.string('应为文字'), v.nonEmpty('不能为空文字,不知道请写 null'))
const textOrNull = v.nullable(text)
const yesNoOrNull = v.nullable(v.boolean('应为 true、false 或 null'))
const wholeNumber = v.pipe(v.number('应为数字'), v.minValue(0, '不能为负数'))
const sourceIndex = v.pipe(v.number('应为来源序号'), v.integer('应为来源序号'), v.minValue(0, '来源序号从 0 起'))

export const hallIdSchema = v.pipe(
  v.string('应为馆的编号'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '编号只用小写字母、数字和连字符'),
  v.transform(id => id as HallId),
)

/** Systems a source's coordinate may be in; `unknown` is kept, never guessed. */
export const DATUMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09', 'unknown'] as const
export type Datum = (typeof DATUMS)[number]

/** How exactly a position marks the door, best first. A hall without a position counts as `county`. */
export const PRECISIONS = ['entrance', 'building', 'village', 'township', 'county'] as const
export type Precision = (typeof PRECISIONS)[number]

const degrees = (limit: number) =>
  v.pipe(v.number('应为度数'), v.minValue(-limit, `应在 ±${limit} 之间`), v.maxValue(limit, `应在 ±${limit} 之间`))

const pointSchema = v.strictObject({
  lng: degrees(180),
  lat: degrees(90),
  datum: v.picklist(DATUMS, `应为 ${DATUMS.join('、')} 之一`),
})

/** The source's own coordinate, unconverted. */
export const recordPositionSchema = v.strictObject({
  ...pointSchema.entries,
  precision: v.picklist(PRECISIONS, `应为 ${PRECISIONS.join('、')} 之一`),
  /** What the source says the point marks, when that is not the hall itself; null when it is the hall. */
  note: textOrNull,
})

/** Where to go in, once near: gate, landmark, floor. A field is null when no source tells it. */
export const arrivalSchema = v.strictObject({
  landmark: textOrNull,
  floor: textOrNull,
  byCar: textOrNull,
  onFoot: textOrNull,
  /** The gate to navigate to, when it differs from `position`. */
  position: v.nullable(pointSchema),
})

/** Three separate facts: a step-free door says nothing about a toilet. */
export const accessSchema = v.strictObject({ stepFree: yesNoOrNull, toilet: yesNoOrNull, parking: yesNoOrNull })

/**
 * Stated opening hours. `rule` is the OSM opening_hours subset of `domain/hours` (null: not expressible in it),
 * `words` the source's own wording (null: the rule was given as such).
 */
export const hoursSchema = v.strictObject({ rule: textOrNull, words: textOrNull })

export const exhibitSchema = v.strictObject({
  title: text,
  about: textOrNull,
  url: v.nullable(httpUrlSchema),
  from: v.nullable(partialDateSchema),
  until: v.nullable(partialDateSchema),
  /** Number on the showcase, for look-up by typing; null when it carries none. */
  number: textOrNull,
  /** What opens at `url`; null when not recorded. */
  medium: v.nullable(
    v.picklist(['page', 'pictures', 'audio', 'video', 'panorama', 'app', 'wechat'], '不认识的展品媒介'),
  ),
  /** Rough transfer size of what opens; null when not measured. */
  sizeBytes: v.nullable(wholeNumber),
})

export const photoSchema = v.strictObject({
  /** File name under `records/photos/`. */
  file: text,
  caption: text,
  credit: text,
  licence: text,
})

export const HALL_STATES = ['open', 'closed-until', 'gone'] as const

/** `closed-until` with a null `until` means: closed for now, no end date stated. */
export const statusSchema = v.strictObject({
  state: v.picklist(HALL_STATES, `应为 ${HALL_STATES.join('、')} 之一`),
  until: v.nullable(partialDateSchema),
  words: textOrNull,
})

const aroundCommon = {
  /** What the fact is about: only `building` speaks of the hall itself. */
  scope: v.picklist(['building', 'village', 'township', 'county'], '应为 building、village、township 或 county'),
  note: textOrNull,
  source: sourceIndex,
}

/** A sourced fact about the hall's surroundings: where to ask, how to get near. Never the hall's own address. */
export const aroundSchema = v.variant(
  'field',
  [
    v.strictObject({ field: v.picklist(['access', 'address', 'phone', 'hours']), value: text, ...aroundCommon }),
    v.strictObject({ field: v.literal('position'), value: pointSchema, ...aroundCommon }),
    v.strictObject({ field: v.literal('elevationM'), value: v.number('应为海拔米数'), ...aroundCommon }),
  ],
  '应为 access、address、phone、hours、position 或 elevationM',
)

/** Facts of a hall that a `cites` entry may point at, in the order the hall page shows them. */
export const CITABLE_FIELDS = [
  'name',
  'kind',
  'township',
  'village',
  'address',
  'position',
  'arrival',
  'openedOn',
  'areaM2',
  'hours',
  'phone',
  'admission',
  'booking',
  'access',
  'summary',
  'highlights',
  'volumes',
  'website',
  'exhibits',
  'photos',
  'formerNames',
  'status',
] as const
export type CitableField = (typeof CITABLE_FIELDS)[number]

const citableField = v.picklist(CITABLE_FIELDS, '不认识的栏目名')

/** One line of `records/halls/*.ndjson`. null always means: no source says. */
export const hallRecordSchema = v.strictObject({
  id: hallIdSchema,
  name: text,
  kind: v.picklist(HALL_KINDS, `应为 ${HALL_KINDS.join('、')} 之一`),
  /** Province-level adcode, such as 510000; a hall outside Sichuan carries its own. */
  province: adcodeSchema,
  /** null: a hall of the whole province, or the source names no prefecture. */
  prefecture: v.nullable(adcodeSchema),
  /** null: the source names no county. */
  county: v.nullable(adcodeSchema),
  township: textOrNull,
  village: textOrNull,
  /** Name in Tibetan or Yi, from an official source; null when none is recorded. */
  localName: v.nullable(v.strictObject({ lang: v.picklist(['bo', 'ii'], '应为 bo 或 ii'), text })),
  address: textOrNull,
  position: v.nullable(recordPositionSchema),
  arrival: v.nullable(arrivalSchema),
  openedOn: v.nullable(partialDateSchema),
  areaM2: v.nullable(wholeNumber),
  hours: v.nullable(hoursSchema),
  /** An office's landline or service number, never a person's. */
  phone: textOrNull,
  admission: textOrNull,
  booking: textOrNull,
  access: accessSchema,
  summary: textOrNull,
  highlights: v.array(text, '应为列表'),
  /** Volumes kept (册); null when not told. */
  volumes: v.nullable(wholeNumber),
  website: v.nullable(httpUrlSchema),
  exhibits: v.array(exhibitSchema, '应为列表'),
  photos: v.array(photoSchema, '应为列表'),
  formerNames: v.array(text, '应为列表'),
  status: v.nullable(statusSchema),
  around: v.array(aroundSchema, '应为列表'),
  notes: textOrNull,
  sources: sourcesSchema,
  /** Field → indexes into `sources`; a field absent here rests on the record's sources as a whole. */
  cites: v.record(citableField, v.array(sourceIndex, '应为来源序号列表')),
  /** Day the office last confirmed the whole record; null when it never has. */
  confirmedOn: v.nullable(partialDateSchema),
  /** Field → day last confirmed, where it differs from `confirmedOn`. */
  confirmedFields: v.record(citableField, partialDateSchema),
})

/** A hall as its record file holds it. */
export type HallRecord = v.InferOutput<typeof hallRecordSchema>
export type RecordPosition = v.InferOutput<typeof recordPositionSchema>
export type Arrival = v.InferOutput<typeof arrivalSchema>
export type Exhibit = v.InferOutput<typeof exhibitSchema>
export type Photo = v.InferOutput<typeof photoSchema>
export type HallStatus = v.InferOutput<typeof statusSchema>
export type AroundFact = v.InferOutput<typeof aroundSchema>
export type StatedHours = v.InferOutput<typeof hoursSchema>
export type Access = v.InferOutput<typeof accessSchema>
