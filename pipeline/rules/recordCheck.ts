import type { HoldingRecord } from '../../src/domain/catalog/holding.ts'
import type { TitleRecord } from '../../src/domain/catalog/title.ts'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { Located } from '../records/parseLines.ts'
import { RECORD_RULES } from './allRules.ts'
import type { Finding, Severity } from './finding.ts'
import type { HallOutline, HallRule, HoldingRule, RecordRule, Report, RuleContext, SetRule, TitleRule } from './rule.ts'

/** What a check found so far; plain data, so that a worker thread can hand it over. */
export interface Found {
  readonly findings: readonly Finding[]
  /** `rule/record` of each exception that was needed. */
  readonly excused: readonly string[]
}

type Subject = Pick<Finding, 'file' | 'line' | 'id' | 'name'>

/** A rule of one scope and where it reports: one object for all records, of which there may be millions. */
interface Applied<Rule extends RecordRule> {
  readonly rule: Rule
  readonly report: RuleReport
}

/**
 * Applies every rule to sound records as they pass by. An exception silences its record for that rule, and is itself a
 * warning once the record no longer breaks the rule.
 */
export class RecordCheck {
  private readonly findings: Finding[] = []
  private readonly excused = new Set<string>()
  private readonly hallRules: readonly Applied<HallRule>[]
  private readonly titleRules: readonly Applied<TitleRule>[]
  private readonly holdingRules: readonly Applied<HoldingRule>[]
  private readonly setRules: readonly SetRule[]

  constructor(
    private readonly context: RuleContext,
    private readonly rules: readonly RecordRule[] = RECORD_RULES,
  ) {
    const apply = <Rule extends RecordRule>(rule: Rule) => ({ rule, report: this.reportFor(rule) })
    this.hallRules = rules.filter(rule => rule.scope === 'hall').map(apply)
    this.titleRules = rules.filter(rule => rule.scope === 'title').map(apply)
    this.holdingRules = rules.filter(rule => rule.scope === 'holding').map(apply)
    this.setRules = rules.filter(rule => rule.scope === 'set')
  }

  hall({ file, line, record }: Located<HallRecord>): void {
    for (const { rule, report } of this.hallRules) {
      report.subject = { file, line, id: record.id, name: record.name }
      rule.check(record, report, this.context)
    }
  }

  title({ file, line, record }: Located<TitleRecord>): void {
    for (const { rule, report } of this.titleRules) {
      report.subject = { file, line, id: record.id, name: record.title }
      rule.check(record, report, this.context)
    }
  }

  holding({ file, line, record }: Located<HoldingRecord>): void {
    for (const { rule, report } of this.holdingRules) {
      const id = `${record.room}/${record.title}`
      report.subject = { file, line, id, name: id }
      rule.check(record, report, this.context)
    }
  }

  /** All halls of the records, once. */
  together(located: readonly Located<HallOutline>[]): void {
    const places = new Map(located.map(({ file, line, record }) => [record, { file, line }]))
    const reportOn = (rule: SetRule) => (hall: HallOutline) => {
      const report = this.reportFor(rule)
      report.subject = { ...(places.get(hall) ?? NOWHERE), id: hall.id, name: hall.name }
      return report
    }
    const halls = located.map(({ record }) => record)
    for (const rule of this.setRules) rule.check(halls, reportOn(rule), this.context)
  }

  /** Adds what another check of the same records found. */
  absorb({ findings, excused }: Found): void {
    for (const finding of findings) this.findings.push(finding)
    for (const each of excused) this.excused.add(each)
  }

  /** What was found, without judging the exceptions: other records may need them. */
  found(): Found {
    return { findings: this.findings, excused: [...this.excused] }
  }

  /** Every finding in the order of the rules, then of the records; and the exceptions nothing needed. */
  result(): readonly Finding[] {
    const rank = new Map(this.rules.map((rule, index) => [rule.id, index]))
    const stale = this.rules.flatMap(rule =>
      rule.exceptions.filter(id => !this.excused.has(`${rule.id}/${id}`)).map(id => staleException(rule, id)),
    )
    return [...this.findings, ...stale].sort((a, b) => (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0))
  }

  private reportFor(rule: RecordRule): RuleReport {
    return new RuleReport(rule, this.findings, this.excused)
  }
}

const NOWHERE = { file: '', line: 0 }

/** Where one rule reports; `subject` is the record it is looking at. */
class RuleReport implements Report {
  subject: Subject = { ...NOWHERE, id: '', name: '' }

  constructor(
    private readonly rule: RecordRule,
    private readonly findings: Finding[],
    private readonly excused: Set<string>,
  ) {}

  error(field: string, message: string): void {
    this.add('error', field, message)
  }

  warn(field: string, message: string): void {
    this.add('warning', field, message)
  }

  private add(severity: Severity, field: string, message: string): void {
    const { rule, subject } = this
    if (rule.exceptions.includes(subject.id)) this.excused.add(`${rule.id}/${subject.id}`)
    else this.findings.push({ severity, rule: rule.id, ...subject, field, message })
  }
}

function staleException(rule: RecordRule, id: string): Finding {
  return {
    severity: 'warning',
    rule: rule.id,
    file: 'pipeline/rules',
    line: 0,
    id,
    name: id,
    field: 'exceptions',
    message: `规则 ${rule.id} 的例外 ${id} 已经不再需要，请从规则里删去`,
  }
}
