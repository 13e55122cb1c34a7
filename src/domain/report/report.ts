import * as v from 'valibot'
import type { Brand } from '../brand.ts'
import { hallIdSchema } from '../hall/hall.ts'
import { REPORT_FIELDS } from './reportField.ts'

/** Random id of a report; also the idempotency key under which it is sent. */
export type ReportId = Brand<'ReportId'>

/** `locked` 到了没开门 · `answer` 补一笔: a fact nobody had · `correction` 纠错: a fact that is wrong. */
export const REPORT_KINDS = ['locked', 'answer', 'correction'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** What a visitor in front of a shut door saw. */
export const DOOR_SIGHTS = ['shut', 'notice', 'moved', 'gone'] as const
export type DoorSight = (typeof DOOR_SIGHTS)[number]

/** Longest text a visitor may write, in characters; enough for a page, too little for a broken clipboard. */
export const REPORT_WORDS_LIMIT = 2000

export const reportIdSchema = v.pipe(
  v.string('应为编号'),
  v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '应为 UUID'),
  v.transform(id => id as ReportId),
)

const wordsSchema = v.pipe(
  v.string('应为文字'),
  v.maxLength(REPORT_WORDS_LIMIT, `最多 ${REPORT_WORDS_LIMIT} 字`),
  v.transform(text => text.trim()),
)

/** One thing a visitor tells about one hall. It names no person and carries no position unless the visitor added it. */
export const reportSchema = v.strictObject({
  id: reportIdSchema,
  kind: v.picklist(REPORT_KINDS, '不认识的类别'),
  hallId: hallIdSchema,
  /** The hall's name and place when the report was written, so that it can be read without the app. */
  hallName: v.pipe(v.string(), v.nonEmpty('缺馆名'), v.maxLength(200)),
  place: v.pipe(v.string(), v.maxLength(200)),
  /** The fact it is about; null: the hall as a whole. */
  field: v.nullable(v.picklist(REPORT_FIELDS, '不认识的栏目')),
  /** Only for `locked`. */
  sight: v.nullable(v.picklist(DOOR_SIGHTS, '不认识的情形')),
  /** Answer to a yes-or-no question; null: the answer is in `words`. */
  isTrue: v.nullable(v.boolean()),
  /** The visitor's own words; may be empty when the rest says it all. */
  words: wordsSchema,
  /** China time of what was seen, `2026-05-01T10:30`. */
  seenAt: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '应为时间')),
  /** WGS-84, added by the visitor on purpose; null: not added. */
  position: v.nullable(
    v.strictObject({
      lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      accuracyM: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
  /** The report this one corrects, when the earlier one may already have arrived; null: none. */
  replaces: v.nullable(reportIdSchema),
})

export type Report = v.InferOutput<typeof reportSchema>
