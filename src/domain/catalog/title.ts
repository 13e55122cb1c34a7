import * as v from 'valibot'
import type { Brand } from '../brand.ts'
import { adcodeSchema } from '../place/adcode.ts'
import { sourcesSchema } from '../source.ts'

/** Permanent slug of a title. */
export type TitleId = Brand<'TitleId'>

/** Kinds of title, in list order. */
export const TITLE_KINDS = [
  'provincial-gazetteer',
  'prefecture-gazetteer',
  'county-gazetteer',
  'township-gazetteer',
  'village-gazetteer',
  'special-gazetteer',
  'yearbook',
  'old-gazetteer',
  'journal',
  'history-reader',
] as const
export type TitleKind = (typeof TITLE_KINDS)[number]

/** How far a title has come; only `published` is listed as a book one can look for. */
export const TITLE_STAGES = ['published', 'forthcoming', 'draft', 'compiling'] as const
export type TitleStage = (typeof TITLE_STAGES)[number]

const textOrNull = v.nullable(v.pipe(v.string('应为文字'), v.nonEmpty('不能为空文字,不知道请写 null')))
const yearText = v.pipe(v.number('应为年份数字'), v.integer('应为年份数字'))

export const titleIdSchema = v.pipe(
  v.string('应为题名编号'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '编号只用小写字母、数字和连字符'),
  v.transform(id => id as TitleId),
)

/** One line of `records/titles/*.ndjson`. */
export const titleRecordSchema = v.strictObject({
  id: titleIdSchema,
  title: v.pipe(v.string('应为文字'), v.nonEmpty('题名不能为空')),
  series: textOrNull,
  kind: v.picklist(TITLE_KINDS, `应为 ${TITLE_KINDS.join('、')} 之一`),
  /** The place as the source words it, such as `凉山彝族自治州西昌市`; null when it names none. */
  place: textOrNull,
  /** Divisions of today the title covers; empty when the place is not one of them. The province is `510000`. */
  covers: v.array(adcodeSchema, '应为行政区划代码列表'),
  /** Years the content covers, where the title itself states them. */
  period: v.nullable(v.strictObject({ from: yearText, to: yearText })),
  compiler: textOrNull,
  publisher: textOrNull,
  /** Year of publication; for a yearbook usually its volume year. */
  year: v.nullable(yearText),
  /** 版本, free text, for old books: `嘉庆十九年刻本`. */
  edition: textOrNull,
  isbn: textOrNull,
  /** Physical volumes (册), not 卷. */
  volumes: v.nullable(v.pipe(v.number('应为册数'), v.minValue(1, '应为册数'))),
  /** Former titles of a continued yearbook or journal. */
  formerTitles: v.array(v.string(), '应为列表'),
  stage: v.picklist(TITLE_STAGES, `应为 ${TITLE_STAGES.join('、')} 之一`),
  /** Online full text named by a source; null when none is. */
  fullTextUrl: textOrNull,
  note: textOrNull,
  sources: sourcesSchema,
})

export type TitleRecord = v.InferOutput<typeof titleRecordSchema>
