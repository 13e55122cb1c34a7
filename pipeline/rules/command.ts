import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatFault, RecordFaults } from '../records/fault.ts'
import { readRecords } from '../records/readRecords.ts'
import { checkHtml } from './checkHtml.ts'
import { checkRecords } from './checkRecords.ts'
import type { Finding } from './finding.ts'
import { printFindings } from './printFindings.ts'
import { readRuleContext } from './ruleContext.ts'

export const CHECK_HELP = `用法：npm run records -- check [选项]

按全部规则检查 records/；有错误时退出码为 1，提醒只列出。

  --json 文件     把结果写成 JSON
  --html 文件     写成可以用浏览器看的网页
  --records 文件夹  记录所在，平常是 records
  --today 日期    当作今天的日期`

/** What a check found, whether or not the records could be read. */
export interface CheckResult {
  readonly today: string
  readonly counts: { readonly halls: number; readonly titles: number; readonly holdings: number }
  readonly findings: readonly Finding[]
}

/** Runs `check`; returns the process's exit code. */
export function checkCommand(args: readonly string[], today: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      html: { type: 'string' },
      records: { type: 'string', default: 'records' },
      today: { type: 'string' },
    },
  })
  const result = runCheck(values.records, values.today ?? today)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  if (values.html !== undefined) writeFileSync(values.html, checkHtml(result))
  const errors = result.findings.filter(finding => finding.severity === 'error')
  const warnings = result.findings.filter(finding => finding.severity === 'warning')
  printFindings('错误', errors)
  printFindings('提醒', warnings)
  const { halls, titles, holdings } = result.counts
  console.log(
    `检查了馆 ${halls}、题名 ${titles}、馆藏 ${holdings} 条：错误 ${errors.length} 处，提醒 ${warnings.length} 处`,
  )
  return errors.length > 0 ? 1 : 0
}

/** Reads and checks a records folder. Lines that do not fit the format are errors of the rule `format`. */
export function runCheck(folder: string, today: string): CheckResult {
  try {
    const records = readRecords(folder)
    const counts = { halls: records.halls.length, titles: records.titles.length, holdings: records.holdings.length }
    return { today, counts, findings: checkRecords(records, readRuleContext(folder, today)) }
  } catch (error) {
    if (!(error instanceof RecordFaults)) throw error
    const findings = error.faults.map((fault): Finding => {
      const { file, line, name, field } = fault
      const message = formatFault({ ...fault, file: '', line: null, name: null, field: null })
        .trim()
        .replace(/^[:：]\s*/, '')
      return {
        severity: 'error',
        rule: 'format',
        file,
        line: line ?? 0,
        id: name ?? '',
        name: name ?? '',
        field: field ?? '',
        message,
      }
    })
    return { today, counts: { halls: 0, titles: 0, holdings: 0 }, findings }
  }
}
