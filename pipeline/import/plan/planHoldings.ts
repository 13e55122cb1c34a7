import type { TitleRecord } from '../../../src/domain/catalog/title.ts'
import type { HoldingRecord } from '../../../src/domain/catalog/holding.ts'
import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import type { HoldingDraft } from '../columns/holdingColumns.ts'
import { addFault, type RowReading } from '../columns/readRows.ts'
import { HallMatcher } from '../match/hallMatcher.ts'
import { exactKey } from '../match/nearName.ts'
import { compareFacts, newest } from './compareFacts.ts'
import type { ImportContext } from './importContext.ts'
import type { HoldingItem, TitleItem } from './importItem.ts'
import type { TitlePlanner } from './planTitles.ts'
import type { ReportFault } from './reportFault.ts'
import { rowSource } from './rowSource.ts'

type Row = RowReading<HoldingDraft>

/** Copies of one title at one shelf, gathered over the rows of a list. */
interface Gathered {
  readonly row: Row
  readonly record: HoldingRecord
  readonly title: TitleRecord
}

/** Decides what the import would do with a list of copies. Titles it does not know yet become new titles. */
export class HoldingPlanner {
  private readonly gathered = new Map<string, Gathered>()
  private readonly newTitles: TitleItem[] = []
  private readonly halls: readonly HallRecord[]
  private readonly matcher: HallMatcher

  constructor(
    private readonly context: ImportContext,
    private readonly titles: TitlePlanner,
    newHalls: readonly HallRecord[],
  ) {
    this.halls = [...context.records.halls.map(({ record }) => record), ...newHalls]
    this.matcher = new HallMatcher(this.halls, context.places)
  }

  /** Takes one row; faults go to the context's list. */
  add(row: Row): void {
    if (row.faultyFields.size > 0) return
    const fault: ReportFault = (field, message, header) => addFault(this.context.faults, row, field, message, header)
    const room = this.roomOf(row.draft, fault)
    const source = rowSource(row.draft, this.context.defaults.source)
    if (source === null) fault('sources', '没有来源：请填“来源网址”一栏，或导入时加 --source-url 等', '来源网址')
    if (room === null || source === null) return
    const title = this.titleOf(row, fault)
    if (title === null) return
    const { draft } = row
    const record: HoldingRecord = {
      room: room.id,
      title: title.id,
      extent: draft.extent ?? null,
      callNumber: draft.callNumber ?? null,
      shelf: draft.shelf ?? null,
      copies: draft.copies ?? null,
      lending: draft.lending ?? null,
      note: draft.holdingNote ?? null,
      sources: draft.titleRest ?? [source],
    }
    if (record.copies !== null && record.copies < 1) {
      fault('copies', '复本数应为 1 以上')
      return
    }
    const key = keyOf(record)
    const earlier = this.gathered.get(key)
    if (earlier === undefined) {
      this.gathered.set(key, { row, record, title })
      return
    }
    const copies = (earlier.record.copies ?? 1) + (record.copies ?? 1)
    this.gathered.set(key, { ...earlier, record: { ...earlier.record, copies } })
  }

  /** New titles first, then the holdings, each gathered over its rows. */
  finish(): readonly (TitleItem | HoldingItem)[] {
    const known = new Map(this.context.records.holdings.map(({ record }) => [keyOf(record), record]))
    const byCopy = new Map<string, HoldingRecord[]>()
    for (const record of known.values()) {
      const key = `${record.room}@${record.title}`
      byCopy.set(key, [...(byCopy.get(key) ?? []), record])
    }
    const claimed = new Set<HoldingRecord>()
    const items = [...this.gathered].map(([key, gathered]) => {
      const exact = known.get(key)
      // A holding of which only the title was known is the one the list now gives a shelf to; only one row may claim it.
      const bare = (byCopy.get(`${gathered.record.room}@${gathered.record.title}`) ?? []).find(
        record => isBare(record) && !claimed.has(record),
      )
      const match = exact ?? bare ?? null
      if (match !== null) claimed.add(match)
      return this.item(gathered, match)
    })
    return [...this.newTitles, ...items]
  }

  private item({ row, record, title }: Gathered, known: HoldingRecord | null): HoldingItem {
    const base = { kind: 'holdings' as const, place: row.row, label: title.title, id: `${record.room}/${record.title}` }
    if (known === null) return { ...base, outcome: 'new', record, replaces: null, changes: [], reason: null }
    const { extent, callNumber, shelf, copies, lending, note } = record
    const facts = { extent, callNumber, shelf, copies, lending, note }
    const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
    const [source] = record.sources
    const changes = compareFacts<HoldingRecord>(known, stated, {
      importedOn: source?.date ?? null,
      knownOn: () => newest(known.sources.map(({ date }) => date)),
      preferFile: this.context.defaults.preferFile,
    })
    const applied = changes.filter(change => change.conflict === null)
    const values = Object.fromEntries(applied.map(({ field, to }) => [field, to])) as Partial<HoldingRecord>
    const isNewSource = source !== undefined && !known.sources.some(({ url }) => url === source.url)
    const merged =
      applied.length === 0
        ? known
        : { ...known, ...values, sources: isNewSource ? [...known.sources, source] : known.sources }
    const hasConflict = applied.length < changes.length
    return {
      ...base,
      outcome: changes.length === 0 ? 'same' : hasConflict ? 'conflict' : 'changed',
      record: merged,
      replaces: known,
      changes,
      reason: hasConflict ? '以现有内容为准就删去这几格；以表为准就补上更新的来源日期，或加 --prefer-file' : null,
    }
  }

  private roomOf(draft: HoldingDraft, fault: ReportFault): HallRecord | null {
    const id = draft.roomId ?? (draft.room ? null : this.context.defaults.room)
    if (id !== null) {
      const hall = this.matcher.withId(id)
      if (hall === null) fault('room', `没有编号为“${id}”的馆`)
      return hall
    }
    if (!draft.room) {
      fault('room', '没有写明在哪个阅览室：请填“阅览室”一栏，或导入时用 --room 编号')
      return null
    }
    const wanted = exactKey(draft.room)
    if (!draft.countyWords && !draft.prefectureWords) {
      const same = this.halls.filter(hall => exactKey(hall.name) === wanted)
      const [only] = same
      if (only !== undefined && same.length === 1) return only
      fault(
        'room',
        same.length === 0 ? `没有叫“${draft.room}”的馆` : `叫“${draft.room}”的馆不止一家，请填县（市、区）或阅览室编号`,
      )
      return null
    }
    const finding = this.context.places.find(draft.prefectureWords ?? null, draft.countyWords ?? null)
    if (finding.kind !== 'found') {
      fault(
        'room',
        finding.kind === 'old' ? `“${finding.oldName}”是旧名，今为${finding.today.join('、')}` : finding.message,
      )
      return null
    }
    const match = this.matcher.match({ name: draft.room, place: finding.place, township: null })
    if (match.kind === 'one') return match.hall
    const near =
      match.kind === 'near' ? `；可能是 ${match.halls.map(hall => `“${hall.name}”（${hall.id}）`).join('、')}` : ''
    fault(
      'room',
      `${match.kind === 'several' ? '同名的馆不止一家' : `没有叫“${draft.room}”的馆`}${near}：请填阅览室编号`,
    )
    return null
  }

  private titleOf(row: Row, fault: ReportFault): TitleRecord | null {
    const { draft } = row
    if (draft.titleId) {
      const title = this.titles.withId(draft.titleId)
      if (title === null) fault('title', `没有编号为“${draft.titleId}”的题名`)
      return title
    }
    if (!draft.title) {
      fault('title', '没有题名')
      return null
    }
    const known = this.titles.named(draft.title, draft.year)
    const [only] = known
    if (only !== undefined && known.length === 1) return only
    if (known.length > 1) {
      fault('title', `《${draft.title}》有几部（${known.map(title => title.id).join('、')}）：请填题名编号或出版年`)
      return null
    }
    const item = this.titles.plan(row)
    if (item === null) return null
    if (item.outcome !== 'new') {
      fault('title', item.reason ?? `《${draft.title}》与已有题名不一致，请填题名编号`)
      return null
    }
    this.newTitles.push(item)
    return item.record
  }
}

/** What makes two entries copies of one another. */
const keyOf = ({ room, title, callNumber, shelf, extent }: HoldingRecord): string =>
  [room, title, exactKey(callNumber ?? ''), exactKey(shelf ?? ''), exactKey(extent ?? '')].join('@')

const isBare = ({ callNumber, shelf, extent }: HoldingRecord): boolean =>
  callNumber === null && shelf === null && extent === null
