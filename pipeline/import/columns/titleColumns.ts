import * as v from 'valibot'
import {
  TITLE_KINDS,
  TITLE_STAGES,
  type TitleKind,
  type TitleRecord,
  type TitleStage,
} from '../../../src/domain/catalog/title.ts'
import { TITLE_KIND_NAMES } from '../../../src/domain/catalog/titleKindNames.ts'
import { sourcesSchema } from '../../../src/domain/source.ts'
import type { Cell } from '../table.ts'
import { parseChoice, type Choice } from '../values/parseChoice.ts'
import type { Parsed } from '../values/parseDate.ts'
import { parseList, showList } from '../values/parseList.ts'
import { parseNumber } from '../values/parseNumber.ts'
import { foldLabel, tidyLine, tidyText } from '../values/tidyText.ts'
import { column, type Column, type ReadContext } from './column.ts'
import { line, parseUrl, sourceColumns, type SourceDraft } from './sourceColumns.ts'

/** What one row says about a title: a missing key is a blank cell, null is 清空. */
export interface TitleDraft extends SourceDraft {
  titleId?: string | null
  title?: string | null
  series?: string | null
  titleKind?: TitleKind | null
  place?: string | null
  covers?: readonly string[] | null
  period?: { readonly from: number; readonly to: number } | null
  compiler?: string | null
  publisher?: string | null
  year?: number | null
  edition?: string | null
  isbn?: string | null
  titleVolumes?: number | null
  formerTitles?: readonly string[] | null
  stage?: TitleStage | null
  fullTextUrl?: string | null
  titleNote?: string | null
  titleRest?: TitleRecord['sources'] | null
}

const KIND_ALIASES: Readonly<Record<TitleKind, readonly string[]>> = {
  'provincial-gazetteer': ['省级志书'],
  'prefecture-gazetteer': ['市志', '州志', '市级志书'],
  'county-gazetteer': ['区志', '市区县志', '区县志', '县级志书', '县（市、区）志'],
  'township-gazetteer': ['乡志', '镇志', '街道志'],
  'village-gazetteer': ['社区志', '村史', '村（社区）志'],
  'special-gazetteer': ['专业志', '部门志', '行业志'],
  yearbook: ['综合年鉴', '地方综合年鉴'],
  'old-gazetteer': ['古籍', '旧志整理', '旧方志'],
  journal: ['刊物'],
  'history-reader': ['地情书', '地情资料', '地情丛书', '读物'],
}
export const TITLE_KIND_CHOICES: readonly Choice<TitleKind>[] = TITLE_KINDS.map(value => ({
  value,
  name: TITLE_KIND_NAMES[value],
  aliases: KIND_ALIASES[value],
}))

export const STAGE_CHOICES: readonly Choice<TitleStage>[] = TITLE_STAGES.map(value => ({
  value,
  name: { published: '已出版', forthcoming: '即将出版', draft: '志稿', compiling: '编纂中' }[value],
  aliases: {
    published: ['出版', '已印', '内部印行'],
    forthcoming: ['待出版'],
    draft: ['稿本', '送审稿'],
    compiling: ['在编'],
  }[value],
}))

/** 2018, 2018年, 1986-2005 is not one. */
export function parseYear(cell: Cell): Parsed<number> {
  const match = /^(\d{4})(?:年(?:\d{1,2}月)?|[-./]\d{1,2}(?:[-./]\d{1,2})?)?版?$/.exec(
    foldLabel(cell.date ?? cell.text),
  )
  const year = Number(match?.[1])
  return match === null || year < 1000 ? { fault: `“${cell.text}”不是年份，应如 2018` } : { value: year }
}

function parsePeriod(cell: Cell): Parsed<{ from: number; to: number }> {
  const match = /^(\d{4})年?(?:[-—–~至到]+(\d{4})年?)?$/.exec(foldLabel(cell.text))
  if (match === null) return { fault: `“${cell.text}”不是年代起止，应如 1986-2005` }
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return to < from ? { fault: `“${cell.text}”止年早于起年` } : { value: { from, to } }
}

const wholeVolumes = (cell: Cell): Parsed<number> => {
  const parsed = parseNumber(cell)
  return 'value' in parsed && parsed.value < 1 ? { fault: `“${cell.text}”应为 1 以上的册数` } : parsed
}

/** 《…》 around the whole name goes. */
function bookName(cell: Cell): { readonly value: string } {
  const name = tidyLine(cell.text)
  return { value: /^《([^《》]+)》$/.exec(name)?.[1] ?? name }
}

function parseCovers(cell: Cell, { places }: ReadContext): Parsed<readonly string[]> {
  const codes: string[] = []
  for (const words of parseList(cell).value) {
    const finding = places.find(null, words)
    if (finding.kind !== 'found') {
      const known =
        finding.kind === 'old' ? `“${finding.oldName}”是旧名，今为${finding.today.join('、')}` : finding.message
      return { fault: known }
    }
    codes.push(finding.place.county ?? finding.place.prefecture ?? finding.place.province)
  }
  return { value: codes }
}

export function parseSources(cell: Cell): Parsed<TitleRecord['sources']> {
  const remedy = '“其余来源”由导出写成，不要手改；看不懂时请清空这一格'
  try {
    const result = v.safeParse(sourcesSchema, JSON.parse(cell.text))
    return result.success ? { value: result.output } : { fault: remedy }
  } catch {
    return { fault: remedy }
  }
}

const nameIn = <T extends string>(choices: readonly Choice<T>[], value: T): string | null =>
  choices.find(choice => choice.value === value)?.name ?? null

/** Every column of a list of titles, in the order of the template. */
export const TITLE_COLUMNS: readonly Column<TitleDraft, TitleRecord>[] = [
  column(
    'titleId',
    { field: 'id', header: '题名编号', aliases: ['编号', 'titleid'], help: '已有题名的编号；新题名留空', width: 28 },
    line,
    title => title.id,
  ),
  column(
    'title',
    {
      header: '题名',
      aliases: ['书名', '志书名称', '图书名称', '文献名称', '正题名', '题名卷数', '书刊名', '名称', '刊名', 'title'],
      help: '不带书名号',
      example: '示例县志（1986—2005）',
      required: true,
      width: 32,
    },
    bookName,
    title => title.title,
  ),
  column(
    'titleKind',
    {
      field: 'kind',
      header: '书类',
      aliases: ['题名类别', '志书类别', '文献类型', '文献类别', '图书类别', '类别', '类型'],
      help: '从下拉表里选；认得出的题名可不填',
      example: '县志',
      choices: TITLE_KIND_CHOICES.map(choice => choice.name),
      width: 12,
    },
    cell => parseChoice(cell, TITLE_KIND_CHOICES),
    title => nameIn(TITLE_KIND_CHOICES, title.kind),
  ),
  column('series', { header: '丛编', aliases: ['丛书', '丛书名', '丛编项'], width: 20 }, line, title => title.series),
  column(
    'place',
    {
      header: '所记地方',
      aliases: ['地区', '所属地区', '记述地域', '地域'],
      help: '来源怎么写就怎么写',
      example: '示例县',
      width: 18,
    },
    line,
    title => title.place,
  ),
  column(
    'covers',
    {
      header: '区划代码',
      aliases: ['行政区划代码', '覆盖地区', '今属'],
      help: '六位代码或今县名，几个用分号隔开',
      example: '510117',
      width: 14,
    },
    parseCovers,
    title => (title.covers.length === 0 ? null : title.covers.join(';')),
  ),
  column(
    'period',
    { header: '记述年代', aliases: ['断限', '上下限', '起止年', '时间断限'], example: '1986-2005' },
    parsePeriod,
    title => (title.period === null ? null : `${title.period.from}-${title.period.to}`),
  ),
  column(
    'compiler',
    {
      header: '责任者',
      aliases: ['编者', '作者', '编纂者', '编著者', '编纂单位', '主编', '著者', '编纂机构'],
      example: '示例县地方志编纂委员会',
      width: 28,
    },
    line,
    title => title.compiler,
  ),
  column(
    'publisher',
    { header: '出版社', aliases: ['出版者', '出版单位', '出版机构'], example: '方志出版社', width: 18 },
    line,
    title => title.publisher,
  ),
  column(
    'year',
    {
      header: '出版年',
      aliases: ['出版年份', '出版时间', '出版日期', '年份', '卷次年份', '出版年月'],
      example: '2018',
    },
    parseYear,
    title => title.year,
  ),
  column(
    'edition',
    { header: '版本', aliases: ['版本项', '版次'], help: '旧志写版本，如 嘉庆十九年刻本', width: 18 },
    line,
    title => title.edition,
  ),
  column('isbn', { header: 'ISBN', aliases: ['书号', '国际标准书号', 'isbn号'], width: 20 }, line, title => title.isbn),
  column(
    'titleVolumes',
    {
      field: 'volumes',
      header: '全套册数',
      aliases: ['总册数', '册数', '卷册数'],
      help: '一套几册；卷数不是册数',
      example: '2',
    },
    wholeVolumes,
    title => title.volumes,
  ),
  column('formerTitles', { header: '曾用题名', aliases: ['原题名', '曾用名', '前题名'] }, parseList, title =>
    showList(title.formerTitles),
  ),
  column(
    'stage',
    {
      header: '出版情况',
      aliases: ['出版状态', '编纂进度'],
      help: '不填即已出版',
      choices: STAGE_CHOICES.map(choice => choice.name),
      example: '已出版',
    },
    cell => parseChoice(cell, STAGE_CHOICES),
    title => nameIn(STAGE_CHOICES, title.stage),
  ),
  column(
    'fullTextUrl',
    { header: '全文网址', aliases: ['在线阅读', '电子版网址', '全文链接'], width: 28 },
    parseUrl,
    title => title.fullTextUrl,
  ),
  column(
    'titleNote',
    { field: 'note', header: '题名备注', aliases: ['备注', '附注', '说明'], width: 28 },
    cell => ({ value: tidyText(cell.text) }),
    title => title.note,
  ),
  ...sourceColumns<TitleDraft, TitleRecord>(),
  column(
    'titleRest',
    { field: 'sources', header: '其余来源', help: '由导出写成，请勿手改', width: 12 },
    parseSources,
    title => (title.sources.length > 1 ? JSON.stringify(title.sources) : null),
  ),
]
