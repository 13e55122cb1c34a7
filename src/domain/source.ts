import * as v from 'valibot'
import { httpUrlSchema } from './httpUrl.ts'
import { partialDateSchema } from './partialDate.ts'

/**
 * Where facts were published. `original` is the publisher's own page; a `repost` host may be hijacked, so the
 * app names it and never links to it.
 */
export const sourceSchema = v.strictObject({
  url: httpUrlSchema,
  /** null: the source page has no title of its own. */
  title: v.nullable(v.pipe(v.string('应为文字'), v.nonEmpty('来源标题不能为空文字'))),
  /** null: the source page does not name its publisher. */
  publisher: v.nullable(v.string('应为文字或 null')),
  /** null: the source page carries no date. */
  date: v.nullable(partialDateSchema),
  reliability: v.picklist(['original', 'repost'], '应为 original 或 repost'),
})

/** One publication that a record relies on. */
export type Source = v.InferOutput<typeof sourceSchema>

/** At least one source; a record without one does not ship. */
export const sourcesSchema = v.pipe(v.array(sourceSchema, '应为来源列表'), v.minLength(1, '至少要有一个来源'))
