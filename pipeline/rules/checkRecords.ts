import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { Located } from '../records/parseLines.ts'
import type { Records } from '../records/readRecords.ts'
import { RECORD_RULES } from './allRules.ts'
import type { RecordRule, Report, RuleContext } from './rule.ts'

export type Severity = 'error' | 'warning'

/** One breach of one rule, with the place to mend it. */
export interface Finding {
  readonly severity: Severity
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly id: string
  readonly name: string
  readonly field: string
  readonly message: string
}

interface Subject {
  readonly file: string
  readonly line: number
  readonly id: string
  readonly name: string
}

/**
 * Applies every rule to sound records. An exception silences its record for that rule, and is itself a warning once
 * the record no longer breaks the rule.
 */
export function checkRecords(
  records: Pick<Records, 'halls' | 'titles' | 'holdings'>,
  context: RuleContext,
  rules: readonly RecordRule[] = RECORD_RULES,
): readonly Finding[] {
  return rules.flatMap(rule => applyRule(rule, records, context))
}

function applyRule(
  rule: RecordRule,
  records: Pick<Records, 'halls' | 'titles' | 'holdings'>,
  context: RuleContext,
): readonly Finding[] {
  const findings: Finding[] = []
  const excused = new Set<string>()
  const reportOn = (subject: Subject): Report => {
    const add = (severity: Severity, field: string, message: string): void => {
      if (rule.exceptions.includes(subject.id)) excused.add(subject.id)
      else findings.push({ severity, rule: rule.id, ...subject, field, message })
    }
    return {
      error: (field, message) => add('error', field, message),
      warn: (field, message) => add('warning', field, message),
    }
  }
  switch (rule.scope) {
    case 'hall':
      for (const hall of records.halls) rule.check(hall.record, reportOn(hallSubject(hall)), context)
      break
    case 'title':
      for (const { file, line, record } of records.titles) {
        rule.check(record, reportOn({ file, line, id: record.id, name: record.title }), context)
      }
      break
    case 'holding':
      for (const { file, line, record } of records.holdings) {
        const id = `${record.room}/${record.title}`
        rule.check(record, reportOn({ file, line, id, name: id }), context)
      }
      break
    case 'set': {
      const subjects = new Map(records.halls.map(hall => [hall.record, hallSubject(hall)]))
      const halls = records.halls.map(hall => hall.record)
      rule.check(halls, hall => reportOn(subjects.get(hall) ?? unplaced(hall)), context)
    }
  }
  return [...findings, ...rule.exceptions.filter(id => !excused.has(id)).map(id => staleException(rule, id))]
}

function hallSubject({ file, line, record }: Located<HallRecord>): Subject {
  return { file, line, id: record.id, name: record.name }
}

const unplaced = (hall: HallRecord): Subject => ({ file: '', line: 0, id: hall.id, name: hall.name })

function staleException(rule: RecordRule, id: string): Finding {
  return {
    severity: 'warning',
    rule: rule.id,
    file: `pipeline/rules`,
    line: 0,
    id,
    name: id,
    field: 'exceptions',
    message: `规则 ${rule.id} 的例外 ${id} 已经不再需要，请从规则里删去`,
  }
}
