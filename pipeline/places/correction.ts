import * as v from 'valibot'
import { adcodeSchema } from '../../src/domain/place/adcode.ts'
import { partialDateSchema } from '../../src/domain/partialDate.ts'
import { sourcesSchema } from '../../src/domain/source.ts'

const text = v.pipe(v.string('应为文字'), v.nonEmpty('不能为空文字,不知道请写 null'))

/**
 * One line of `records/places/corrections.ndjson`: what a source says became of an old township. It replaces what the
 * village votes found, or adds a name the lists of 2016 and 2018 do not hold.
 */
export const correctionSchema = v.strictObject({
  /** County of today the old township lay in. */
  county: adcodeSchema,
  oldName: text,
  /** Townships of today, most important first. `county` null: the same county. */
  today: v.pipe(
    v.array(v.strictObject({ county: v.nullable(adcodeSchema), name: text }), '应为今地列表'),
    v.minLength(1, '至少要有一个今地'),
  ),
  /** When the name ended; null when the source does not say. */
  changedOn: v.nullable(partialDateSchema),
  note: v.nullable(text),
  sources: sourcesSchema,
})

/** A reviewed fate of an old township. */
export type Correction = v.InferOutput<typeof correctionSchema>
