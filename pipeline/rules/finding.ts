import type { RecordFault } from '../records/fault.ts'

export type Severity = 'error' | 'warning'

/** One breach of one rule, with the place to mend it. */
export interface Finding {
  readonly severity: Severity
  readonly rule: string
  readonly file: string
  /** From 1; 0 when the finding concerns no single line. */
  readonly line: number
  readonly id: string
  readonly name: string
  readonly field: string
  readonly message: string
}

/** A finding as a fault that stops a build. */
export function toFault({ file, line, name, field, message, rule }: Finding): RecordFault {
  return { file, line: line > 0 ? line : null, name, field, expected: `${message} [${rule}]`, found: null }
}
