import { readRecords } from '../records/readRecords.ts'
import { formatProposals } from './formatProposals.ts'
import { proposeChanges } from './proposeChanges.ts'
import { readReports } from './readReports.ts'

/** How the command is run; every effect but reading files is passed in. */
export interface RunReportsOptions {
  /** The records folder. */
  readonly records: string
  readonly print: (line: string) => void
  readonly printFault: (line: string) => void
}

/**
 * `npm run records -- reports FILES…`: prints what visitors' reports say against the records, for a person to review.
 * It writes nothing, because a visitor's word is not a source.
 * @returns the exit code: 0, or 1 when a file could not be read
 */
export function runReports(files: readonly string[], options: RunReportsOptions): number {
  const { reports, faults } = readReports(files)
  const { halls } = readRecords(options.records)
  const places = new Map(halls.map(hall => [hall.record.id as string, `${hall.file}:${hall.line}`]))
  const proposals = proposeChanges(
    reports,
    halls.map(hall => hall.record),
  )
  for (const line of formatProposals(proposals, id => places.get(id) ?? null)) options.print(line)
  options.print(`${files.length} 个文件，${reports.length} 条反馈，涉及 ${proposals.length} 家馆`)
  for (const fault of faults) options.printFault(fault)
  return faults.length > 0 || files.length === 0 ? 1 : 0
}
