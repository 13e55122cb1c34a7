import type { PartialDate } from '../../src/domain/partialDate.ts'
import { RecordFaults, type RecordFault } from '../records/fault.ts'
import { toFault, type Finding } from '../rules/finding.ts'
import type { RecordCheck } from '../rules/recordCheck.ts'
import type { Shard } from './shard.ts'

/** That the rules of `records check` are applied to what is published. */
export interface CheckOptions {
  /** The day of publishing: dates may not lie after it. */
  readonly today: PartialDate
  /** Is handed every warning once there is no error. */
  readonly onWarnings: (warnings: readonly Finding[]) => void
}

/**
 * Ends a check, after the rules about all halls together.
 * @param faults - what was wrong with the records' form
 * @throws RecordFaults with these and every error of the rules
 */
export function concludeCheck(
  check: RecordCheck | null,
  shards: readonly Pick<Shard, 'stem' | 'halls'>[],
  faults: readonly RecordFault[],
  options: CheckOptions | null | undefined,
): void {
  check?.together(
    shards.flatMap(({ stem, halls }) => halls.map(record => ({ file: `halls/${stem}.ndjson`, line: 0, record }))),
  )
  const findings = check?.result() ?? []
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (faults.length + errors.length > 0) throw new RecordFaults([...faults, ...errors.map(toFault)])
  options?.onWarnings(findings)
}
