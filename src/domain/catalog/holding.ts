import * as v from 'valibot'
import { hallIdSchema } from '../hall/hall.ts'
import { sourcesSchema } from '../source.ts'
import { titleIdSchema } from './title.ts'

const textOrNull = v.nullable(v.pipe(v.string('应为文字'), v.nonEmpty('不能为空文字,不知道请写 null')))

/** `lend`: may be taken home; `read-only`: read in the room. */
export const LENDINGS = ['lend', 'read-only'] as const
export type Lending = (typeof LENDINGS)[number]

/** A copy of a title in a room; a line of `records/holdings/*.ndjson`. */
export const holdingRecordSchema = v.strictObject({
  room: hallIdSchema,
  title: titleIdSchema,
  /** Volumes or years held of a run, in the list's words; null when the whole title or not told. */
  extent: textOrNull,
  callNumber: textOrNull,
  shelf: textOrNull,
  copies: v.nullable(v.pipe(v.number('应为复本数'), v.minValue(1, '应为复本数'))),
  /** null: the list does not say whether it may be borrowed. */
  lending: v.nullable(v.picklist(LENDINGS, '应为 lend 或 read-only')),
  note: textOrNull,
  sources: sourcesSchema,
})

export type HoldingRecord = v.InferOutput<typeof holdingRecordSchema>
