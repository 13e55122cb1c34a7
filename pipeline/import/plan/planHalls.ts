import * as v from 'valibot'
import { hallIdSchema, hallRecordSchema, type HallRecord } from '../../../src/domain/hall/hall.ts'
import type { Source } from '../../../src/domain/source.ts'
import { RECORD_RULES } from '../../rules/allRules.ts'
import { fieldName } from '../columns/fieldName.ts'
import type { HallDraft } from '../columns/hallDraft.ts'
import { addFault, type RowReading } from '../columns/readRows.ts'
import type { ReportFault } from './reportFault.ts'
import { HallMatcher } from '../match/hallMatcher.ts'
import { exactKey } from '../match/nearName.ts'
import type { FoundPlace } from '../place/placeFinder.ts'
import { formatPlace, NOWHERE } from '../place.ts'
import { newHallId } from './hallId.ts'
import { hallFacts } from './hallFacts.ts'
import type { ImportContext } from './importContext.ts'
import type { HallItem } from './importItem.ts'
import { blankHall, mergeHall } from './mergeHall.ts'
import { rowSource } from './rowSource.ts'

const NEW_HALL = '新馆'
type Row = RowReading<HallDraft>

/** Where a row's hall is, and which known hall it is; null when a fault has been reported instead. */
interface Target {
  readonly place: FoundPlace | null
  readonly existing: HallRecord | null
  readonly id: string | null
  readonly doubt: { readonly outcome: 'proposed' | 'conflict'; readonly reason: string } | null
}

/** Decides row by row what the import would do with the halls of a list. */
export class HallPlanner {
  private readonly matcher: HallMatcher
  private readonly taken: Set<string>
  /** Halls and names this import has met, to find rows that say the same hall twice. */
  private readonly met = new Map<string, Row>()

  constructor(private readonly context: ImportContext) {
    const halls = context.records.halls.map(({ record }) => record)
    this.matcher = new HallMatcher(halls, context.places)
    this.taken = new Set(halls.map(hall => hall.id))
  }

  /** null: the row has faults, which are in the context's list. */
  plan(row: Row): HallItem | null {
    const { faults, defaults } = this.context
    const before = faults.count
    const fault: ReportFault = (field, message, header) => addFault(faults, row, field, message, header)
    const target = this.target(row, fault)
    const source = rowSource(row.draft, defaults.source)
    if (source === null) {
      fault(
        'sources',
        '没有来源：请填“来源网址”一栏，或导入时加 --source-url、--source-title、--source-publisher、--source-date',
        '来源网址',
      )
    }
    if (target === null || source === null || row.faultyFields.size > 0) {
      this.reportRest(row, target?.place ?? null, fault)
      return null
    }
    const facts = hallFacts(row.draft, target.place, target.existing, defaults, fault)
    if (target.existing === null && defaults.hallKind !== null) facts.kind ??= defaults.hallKind
    if (target.existing === null && facts.kind === undefined) fault('kind', '没有类别')
    if (faults.count > before) return null
    return target.existing === null
      ? this.planNew(row, target, { ...facts }, source, fault)
      : this.planKnown(row, target, target.existing, facts, source, fault)
  }

  /** A row already lost for one cell still has its others judged, so that one round mends them all. */
  private reportRest(row: Row, place: FoundPlace | null, fault: ReportFault): void {
    const facts = hallFacts(row.draft, place, null, this.context.defaults, fault)
    const blank = blankHall('x' as HallRecord['id'], [])
    // A cleared name or kind (清空) is null among the facts, which no rule expects.
    const hall: HallRecord = { ...blank, ...facts, name: row.draft.name ?? '未知馆', kind: row.draft.kind ?? 'related' }
    for (const { isError, field, message } of this.findings(hall)) {
      if (isError && topField(field) in facts) fault(topField(field), message)
    }
  }

  private target(row: Row, fault: ReportFault): Target | null {
    const { draft } = row
    const wantedId = draft.id ?? null
    if (wantedId !== null && wantedId !== NEW_HALL) {
      const existing = this.matcher.withId(wantedId)
      if (existing === null && !this.context.defaults.keepIds) {
        fault('id', `没有编号为“${wantedId}”的馆：新馆请把编号留空`)
        return null
      }
      if (existing === null && !v.is(hallIdSchema, wantedId)) {
        fault('id', `“${wantedId}”不能作编号：只用小写字母、数字和连字符`)
        return null
      }
      if (this.isRepeated(`#${wantedId}`, row, fault)) return null
      const place = this.placeOf(row, existing, fault)
      if (place === 'fault') return null
      if (existing === null && place === null) {
        fault('county', '没有写明县（市、区）')
        return null
      }
      return { place, existing, id: wantedId, doubt: null }
    }
    return this.targetByName(row, wantedId === NEW_HALL, fault)
  }

  private targetByName(row: Row, isNew: boolean, fault: ReportFault): Target | null {
    const { draft } = row
    if (!draft.name) {
      fault('name', '没有馆名')
      return null
    }
    const finding = this.context.places.find(draft.prefectureWords ?? null, draft.countyWords ?? null)
    if (finding.kind === 'unknown') {
      fault('county', finding.message)
      return null
    }
    const place = finding.place
    if (place === null) {
      const today = finding.kind === 'old' ? finding.today.join('、') : ''
      fault('county', `“${finding.kind === 'old' ? finding.oldName : ''}”是旧名，今属${today}，请写明今县名`)
      return null
    }
    const key = `${exactKey(draft.name)}@${place.county ?? place.prefecture ?? place.province}@${draft.township ?? ''}`
    if (this.isRepeated(key, row, fault)) return null
    const match = isNew
      ? ({ kind: 'none' } as const)
      : this.matcher.match({ name: draft.name, place, township: draft.township ?? null })
    if (match.kind === 'several') {
      const ids = match.halls.map(hall => hall.id).join('、')
      fault('name', `有几家同名同县的馆（${ids}）：请在“编号”栏写明是哪一家`)
      return null
    }
    const [candidate] = match.kind === 'near' ? match.halls : []
    const oldName = finding.kind === 'old' ? `县名“${finding.oldName}”是旧名，今为${finding.today.join('、')}。` : ''
    if (candidate !== undefined && match.kind === 'near') {
      const names = match.halls.map(hall => `“${hall.name}”（编号 ${hall.id}）`).join('、')
      const reason = `${oldName}与已有的${names}${match.reason}，可能是同一家：是就在“编号”栏填它的编号，不是就填“新馆”`
      return { place, existing: candidate, id: candidate.id, doubt: { outcome: 'proposed', reason } }
    }
    const existing = match.kind === 'one' ? match.hall : null
    if (oldName !== '') {
      const reason = `${oldName}请把县名改成今名后再导入`
      return { place, existing, id: existing?.id ?? null, doubt: { outcome: 'proposed', reason } }
    }
    if (existing !== null && this.isRepeated(`#${existing.id}`, row, fault)) return null
    return { place, existing, id: existing?.id ?? null, doubt: null }
  }

  /** The row's place for a hall found by id: null when the row does not say. */
  private placeOf({ draft }: Row, existing: HallRecord | null, fault: ReportFault): FoundPlace | null | 'fault' {
    if (!draft.countyWords && !draft.prefectureWords) return null
    const finding = this.context.places.find(draft.prefectureWords ?? null, draft.countyWords ?? null)
    if (finding.kind === 'found') {
      // A list that names only the prefecture does not say that the hall left its county.
      const { place } = finding
      const isCoarser = existing !== null && place.county === null && existing.prefecture === place.prefecture
      return isCoarser ? null : place
    }
    fault(
      'county',
      finding.kind === 'old' ? `“${finding.oldName}”是旧名，今为${finding.today.join('、')}` : finding.message,
    )
    return 'fault'
  }

  private isRepeated(key: string, row: Row, fault: ReportFault): boolean {
    const earlier = this.met.get(key)
    if (earlier === undefined) {
      this.met.set(key, row)
      return false
    }
    fault('name', `与${formatPlace(earlier.row)}是同一家馆，请只留一行`)
    return true
  }

  private planNew(
    row: Row,
    target: Target,
    facts: ReturnType<typeof hallFacts>,
    source: Source,
    fault: ReportFault,
  ): HallItem | null {
    const { places } = this.context
    const { place } = target
    const id =
      target.id ??
      (place === null ? '' : newHallId(row.draft.name ?? '', place, places, this.taken, this.context.readings))
    const rest = row.draft.rest ?? {}
    const sources = rest.sources ?? [source]
    const raw = { ...blankHall(id as HallRecord['id'], sources), ...rest, ...facts, sources }
    const record = this.sound(raw, null, fault)
    if (record === null) return null
    this.taken.add(record.id)
    return {
      kind: 'halls',
      outcome: target.doubt?.outcome ?? 'new',
      place: row.row,
      label: record.name,
      id: record.id,
      record,
      replaces: null,
      changes: [],
      reason: target.doubt?.reason ?? null,
    }
  }

  private planKnown(
    row: Row,
    target: Target,
    existing: HallRecord,
    facts: ReturnType<typeof hallFacts>,
    source: Source,
    fault: ReportFault,
  ): HallItem | null {
    const merged = mergeHall(existing, facts, source, this.context.defaults.preferFile)
    const isSame = merged.changes.length === 0
    const record = isSame ? existing : this.sound(merged.record, existing, fault)
    if (record === null) return null
    const conflicts = merged.changes.filter(change => change.conflict !== null)
    const hasOldSource = existing.sources.some(({ url }) => url === source.url)
    if (hasOldSource && merged.changes.length > conflicts.length && target.doubt === null) {
      const fields = merged.changes.filter(change => change.conflict === null).map(change => change.field)
      this.context.warnings.add(
        row.row,
        null,
        `改了 ${fields.map(field => fieldName('halls', field)).join('、')}，来源却还是原来的：请确认那一页确有此说法，否则改写来源`,
      )
    }
    return {
      kind: 'halls',
      outcome: target.doubt?.outcome ?? (isSame ? 'same' : conflicts.length > 0 ? 'conflict' : 'changed'),
      place: row.row,
      label: record.name,
      id: record.id,
      record,
      replaces: existing,
      changes: merged.changes,
      reason:
        target.doubt?.reason ??
        (conflicts.length > 0 ? '以现有内容为准就删去这几格；以表为准就补上更新的来源日期，或加 --prefer-file' : null),
    }
  }

  /**
   * Checks a record against the schema and the rules; faults go to the cell they come from. What `before` is guilty
   * of already is not this row's doing, `check` reports it.
   */
  private sound(raw: unknown, before: HallRecord | null, fault: ReportFault): HallRecord | null {
    const result = v.safeParse(hallRecordSchema, raw)
    if (!result.success) {
      for (const issue of result.issues) fault(topField(v.getDotPath(issue)), issue.message)
      return null
    }
    const old = new Set(before === null ? [] : this.findings(before).map(finding => finding.message))
    const found = this.findings(result.output).filter(finding => !old.has(finding.message))
    for (const { isError, field, message } of found) {
      if (isError) fault(topField(field), message)
      else this.warn(result.output.name, field, message)
    }
    return found.some(finding => finding.isError) ? null : result.output
  }

  private findings(hall: HallRecord): readonly { isError: boolean; field: string; message: string }[] {
    const found: { isError: boolean; field: string; message: string }[] = []
    const report = {
      error: (field: string, message: string) => found.push({ isError: true, field, message }),
      warn: (field: string, message: string) => found.push({ isError: false, field, message }),
    }
    for (const rule of RECORD_RULES) {
      if (rule.scope === 'hall' && !rule.exceptions.includes(hall.id)) rule.check(hall, report, this.context.rules)
    }
    return found
  }

  private warn(name: string, field: string, message: string): void {
    this.context.warnings.add({ ...NOWHERE, words: `“${name}”` }, fieldName('halls', field), message)
  }
}

const topField = (path: string | null): string => (path ?? 'name').split('.')[0] ?? 'name'
