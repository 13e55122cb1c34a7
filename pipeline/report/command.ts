import { parseArgs } from 'node:util'
import { runReports } from './runReports.ts'

export const REPORTS_HELP = `用法：npm run records -- reports 文件… [选项]

把收到的纠错与补充整理成一份待审的改动清单；不改动 records/

  --records 目录   记录所在的目录，默认 records`

/** `records reports FILES…`: received reports as a reviewable list of changes. @returns exit code */
export function reportsCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { records: { type: 'string', default: 'records' } },
  })
  if (positionals.length === 0) {
    console.error(`没有写文件名\n\n${REPORTS_HELP}`)
    return 1
  }
  return runReports(positionals, {
    records: values.records,
    print: line => console.log(line),
    printFault: line => console.error(line),
  })
}
