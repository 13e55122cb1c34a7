/** Something wrong in a record file, told so that its editor can find and mend it. */
export interface RecordFault {
  /** File relative to the records folder, such as `halls/5101.ndjson`. */
  readonly file: string
  /** Line number from 1; null when the fault concerns the whole file. */
  readonly line: number | null
  /** Name or title the record carries, or its id; null when the line could not be read at all. */
  readonly name: string | null
  /** Path of the field, such as `position.lng`; null when the fault concerns the whole record. */
  readonly field: string | null
  /** What was expected, in words. */
  readonly expected: string
  /** What stands there, shortened; null when it cannot be shown. */
  readonly found: string | null
}

/** A terminal holds no more at a glance. */
const SHOWN = 200

/** Stops a build; carries every fault found, not the first only. */
export class RecordFaults extends Error {
  override readonly name = 'RecordFaults'

  constructor(readonly faults: readonly RecordFault[]) {
    const more = faults.length > SHOWN ? [`  ……还有 ${faults.length - SHOWN} 处，改正这些之后再运行`] : []
    super([`记录有 ${faults.length} 处错误:`, ...faults.slice(0, SHOWN).map(formatFault), ...more].join('\n'))
  }
}

/** One line for a terminal: `halls/5101.ndjson:3 「战旗村村史馆」 openedOn: 应为…(现为 "2021.5")`. */
export function formatFault(fault: RecordFault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`
  const name = fault.name === null ? '' : ` 「${fault.name}」`
  const field = fault.field === null ? '' : ` ${fault.field}`
  const found = fault.found === null ? '' : `(现为 ${fault.found})`
  return `  ${place}${name}${field}: ${fault.expected}${found}`
}
