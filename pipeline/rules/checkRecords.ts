import { toSummary } from '../packs/hallSummary.ts'
import type { Records } from '../records/readRecords.ts'
import type { Finding } from './finding.ts'
import { RecordCheck } from './recordCheck.ts'
import type { RecordRule, RuleContext } from './rule.ts'

/** Applies every rule to a whole set of sound records. */
export function checkRecords(
  records: Pick<Records, 'halls' | 'titles' | 'holdings'>,
  context: RuleContext,
  rules?: readonly RecordRule[],
): readonly Finding[] {
  const check = new RecordCheck(context, rules)
  for (const hall of records.halls) check.hall(hall)
  for (const title of records.titles) check.title(title)
  for (const holding of records.holdings) check.holding(holding)
  check.together(records.halls.map(({ file, line, record }) => ({ file, line, record: toSummary(record) })))
  return check.result()
}
