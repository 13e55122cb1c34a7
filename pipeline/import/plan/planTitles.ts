import * as v from 'valibot'
import {
  titleIdSchema,
  titleRecordSchema,
  type TitleKind,
  type TitleRecord,
} from '../../../src/domain/catalog/title.ts'
import type { Source } from '../../../src/domain/source.ts'
import type { ReviewedReadings } from '../../pinyin/readReadings.ts'
import { toPinyin } from '../../pinyin/toPinyin.ts'
import { toSlug } from '../../records/slug.ts'
import { RECORD_RULES } from '../../rules/allRules.ts'
import { addFault, type RowReading } from '../columns/readRows.ts'
import type { TitleDraft } from '../columns/titleColumns.ts'
import { exactKey } from '../match/nearName.ts'
import { compareFacts, newest } from './compareFacts.ts'
import type { ImportContext } from './importContext.ts'
import type { TitleItem } from './importItem.ts'
import type { ReportFault } from './reportFault.ts'
import { rowSource } from './rowSource.ts'

type Row = RowReading<TitleDraft>

/** Decides row by row what the import would do with the titles of a list. */
export class TitlePlanner {
  private readonly byId = new Map<string, TitleRecord>()
  private readonly byName = new Map<string, TitleRecord[]>()
  private readonly taken: Set<string>
  private readonly met = new Set<string>()

  constructor(private readonly context: ImportContext) {
    for (const { record } of context.records.titles) this.remember(record)
    this.taken = new Set(this.byId.keys())
  }

  withId(id: string): TitleRecord | null {
    return this.byId.get(id) ?? null
  }

  /** Known titles of that name, and of that year when one is given. */
  named(title: string, year: number | null | undefined): readonly TitleRecord[] {
    const same = this.byName.get(exactKey(title)) ?? []
    return year === undefined || year === null ? same : same.filter(known => known.year === year)
  }

  /** null: the row has faults, which are in the context's list. */
  plan(row: Row): TitleItem | null {
    const { draft } = row
    const fault: ReportFault = (field, message, header) => addFault(this.context.faults, row, field, message, header)
    const source = rowSource(draft, this.context.defaults.source)
    if (source === null) {
      fault('sources', '没有来源：请填“来源网址”一栏，或导入时加 --source-url 等', '来源网址')
      return null
    }
    const id = draft.titleId ?? null
    const known = id === null ? null : this.withId(id)
    if (id !== null && known === null && !this.context.defaults.keepIds) {
      fault('id', `没有编号为“${id}”的题名：新题名请把编号留空`)
      return null
    }
    if (id !== null && known === null && !v.is(titleIdSchema, id)) {
      fault('id', `“${id}”不能作编号：只用小写字母、数字和连字符`)
      return null
    }
    if (known !== null) return this.planKnown(row, known, source, null)
    if (!draft.title) {
      fault('title', '没有题名')
      return null
    }
    const key = [exactKey(draft.title), draft.year ?? '', exactKey(draft.edition ?? '')].join('@')
    if (id === null && this.met.has(key)) {
      fault('title', '同一题名、年份和版本在表里出现了两次，请只留一行')
      return null
    }
    this.met.add(key)
    const same = id === null ? this.named(draft.title, undefined) : []
    const exact = same.filter(title => title.year === (draft.year ?? null) && sameEdition(title, draft))
    const [only] = exact
    if (only !== undefined && exact.length === 1) return this.planKnown(row, only, source, null)
    const [near] = same.filter(title => draft.year === undefined || title.year === null)
    if (near !== undefined) {
      const reason = `与已有的《${near.title}》（编号 ${near.id}${near.year === null ? '，年份不详' : `，${near.year} 年`}）可能是同一部：是就在“题名编号”栏填它的编号，不是就补上年份或版本`
      return this.planKnown(row, near, source, reason)
    }
    return this.planNew(row, source, fault)
  }

  private planKnown(row: Row, known: TitleRecord, source: Source, doubt: string | null): TitleItem | null {
    const changes = compareFacts<TitleRecord>(known, titleFacts(row.draft), {
      importedOn: source.date,
      knownOn: () => newest(known.sources.map(({ date }) => date)),
      preferFile: this.context.defaults.preferFile,
    })
    const applied = changes.filter(change => change.conflict === null)
    const values = Object.fromEntries(applied.map(({ field, to }) => [field, to])) as Partial<TitleRecord>
    const isNewSource = !known.sources.some(({ url }) => url === source.url)
    const raw =
      applied.length === 0
        ? known
        : { ...known, ...values, sources: isNewSource ? [...known.sources, source] : known.sources }
    const record = applied.length === 0 ? known : this.sound(raw, row)
    if (record === null || row.faultyFields.size > 0) return null
    const hasConflict = applied.length < changes.length
    return {
      kind: 'titles',
      outcome: doubt !== null ? 'proposed' : changes.length === 0 ? 'same' : hasConflict ? 'conflict' : 'changed',
      place: row.row,
      label: record.title,
      id: record.id,
      record,
      replaces: known,
      changes,
      reason:
        doubt ?? (hasConflict ? '以现有内容为准就删去这几格；以表为准就补上更新的来源日期，或加 --prefer-file' : null),
    }
  }

  private planNew(row: Row, source: Source, fault: ReportFault): TitleItem | null {
    const { draft } = row
    const title = draft.title ?? ''
    const kind = draft.titleKind ?? this.context.defaults.titleKind ?? guessTitleKind(title)
    if (kind === null) {
      fault('kind', '看题名认不出书类：请填“书类”一栏')
      return null
    }
    const id = draft.titleId ?? newTitleId(title, draft.year ?? null, this.taken, this.context.readings)
    const blank: Omit<TitleRecord, 'title'> = {
      id: id as TitleRecord['id'],
      series: null,
      kind,
      place: null,
      covers: [],
      period: null,
      compiler: null,
      publisher: null,
      year: null,
      edition: null,
      isbn: null,
      volumes: null,
      formerTitles: [],
      stage: 'published',
      fullTextUrl: null,
      note: null,
      sources: draft.titleRest ?? [source],
    }
    const record = this.sound(inSchemaOrder({ ...blank, ...titleFacts(draft), kind, title }), row)
    if (record === null || row.faultyFields.size > 0) return null
    this.taken.add(record.id)
    this.remember(record)
    return {
      kind: 'titles',
      outcome: 'new',
      place: row.row,
      label: title,
      id: record.id,
      record,
      replaces: null,
      changes: [],
      reason: null,
    }
  }

  private sound(raw: unknown, row: Row): TitleRecord | null {
    const { faults, warnings, rules } = this.context
    const fault: ReportFault = (field, message, header) => addFault(this.context.faults, row, field, message, header)
    const result = v.safeParse(titleRecordSchema, raw)
    if (!result.success) {
      for (const issue of result.issues) fault(v.getDotPath(issue)?.split('.')[0] ?? 'title', issue.message)
      return null
    }
    const before = faults.count
    for (const rule of RECORD_RULES) {
      if (rule.scope !== 'title') continue
      const warn: ReportFault = (field, message) => addFault(warnings, row, field, message)
      rule.check(result.output, { error: fault, warn }, rules)
    }
    return faults.count === before ? result.output : null
  }

  private remember(title: TitleRecord): void {
    this.byId.set(title.id, title)
    const key = exactKey(title.title)
    this.byName.set(key, [...(this.byName.get(key) ?? []), title])
  }
}

function sameEdition(title: TitleRecord, draft: TitleDraft): boolean {
  return !draft.edition || title.edition === null || exactKey(title.edition) === exactKey(draft.edition)
}

function titleFacts(draft: TitleDraft): Partial<TitleRecord> {
  const facts = {
    title: draft.title ?? undefined,
    series: draft.series,
    kind: draft.titleKind ?? undefined,
    place: draft.place,
    covers: draft.covers === undefined ? undefined : [...(draft.covers ?? [])],
    period: draft.period,
    compiler: draft.compiler,
    publisher: draft.publisher,
    year: draft.year,
    edition: draft.edition,
    isbn: draft.isbn,
    volumes: draft.titleVolumes,
    formerTitles: draft.formerTitles === undefined ? undefined : [...(draft.formerTitles ?? [])],
    stage: draft.stage ?? undefined,
    fullTextUrl: draft.fullTextUrl,
    note: draft.titleNote,
  }
  // The codes in `covers` are parsed again by the schema, which brands them.
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<TitleRecord>
}

/** The kind a title states by itself; null when it does not. */
export function guessTitleKind(title: string): TitleKind | null {
  const name = title.replace(/[(（].*?[)）]/g, '')
  if (/年鉴/.test(name)) return 'yearbook'
  if (/^(?:四川|重庆)?省志|^(?:四川|重庆|贵州|云南)(?:省|市)志/.test(name)) return 'provincial-gazetteer'
  if (/(?:村|社区)(?:志|史)$/.test(name)) return 'village-gazetteer'
  if (/(?:镇|乡|街道)志$/.test(name)) return 'township-gazetteer'
  if (/(?:县|区|旗)志$/.test(name)) return 'county-gazetteer'
  if (/州志$/.test(name)) return 'prefecture-gazetteer'
  return null
}

/** 四川省志·川茶志 → sichuanshengzhi-chuanchazhi; the year parts editions of one name. */
export function newTitleId(
  title: string,
  year: number | null,
  taken: ReadonlySet<string>,
  readings: ReviewedReadings,
): string {
  const parts = title
    .split(/[·•:：()（）《》\s—–-]+/)
    .filter(part => part !== '')
    .map(part => toPinyin(part, readings).pinyin)
  const plain = toSlug(parts, new Set())
  return taken.has(plain) && year !== null && !plain.endsWith(String(year))
    ? toSlug([...parts, String(year)], taken)
    : toSlug(parts, taken)
}

function inSchemaOrder(title: TitleRecord): TitleRecord {
  const keys = Object.keys(titleRecordSchema.entries)
  return Object.fromEntries(keys.map(key => [key, title[key as keyof TitleRecord]])) as TitleRecord
}
