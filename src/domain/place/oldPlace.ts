import * as v from 'valibot'
import { adcodeSchema } from './adcode.ts'
import { sourcesSchema } from '../source.ts'

/** A former county, prefecture or other place name and what it is today; a line of `records/places/`. */
export const oldPlaceSchema = v.strictObject({
  oldName: v.pipe(v.string('应为文字'), v.nonEmpty('旧名不能为空')),
  level: v.picklist(['county', 'prefecture', 'other'], '应为 county、prefecture 或 other'),
  /** Last year of use; null when the sources do not say. */
  usedUntil: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,4}$/, '应为年份'))),
  today: v.array(v.strictObject({ name: v.string('应为今名'), adcode: v.nullable(adcodeSchema) }), '应为今地列表'),
  relation: v.picklist(['renamed', 'upgraded', 'split', 'merged', 'abolished'], '不认识的沿革关系'),
  note: v.nullable(v.string()),
  sources: sourcesSchema,
})

export type OldPlace = v.InferOutput<typeof oldPlaceSchema>
