import * as v from 'valibot'
import { parseBoundedJson, type JsonRefusal } from '../boundedJson.ts'
import { formatReport } from './formatReport.ts'
import { reportSchema, type Report } from './report.ts'

const FORMAT = 'fangzhi-reports'
const VERSION = 1
const LIMITS = { length: 10_000_000, depth: 8 }

const fileSchema = v.object({ format: v.literal(FORMAT), version: v.number(), reports: v.array(v.unknown()) })

/** What a file of reports held. A faulty report does not spoil the others; it is counted and explained. */
export type ReadReportFile =
  | { readonly isRead: true; readonly reports: readonly Report[]; readonly faults: readonly string[] }
  | { readonly isRead: false; readonly why: JsonRefusal | 'not-reports' | 'newer-version' }

/** The `.json` form in which reports leave the phone; `text` repeats them for people. */
export function toReportFile(reports: readonly Report[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, reports, text: reports.map(formatReport) }, null, 2)}\n`
}

/** Reads a file of reports, or a single report as the receiver of `deploy/feedback` stores it. Never throws. */
export function parseReportFile(text: string): ReadReportFile {
  const json = parseBoundedJson(text, LIMITS)
  if (!json.isRead) return json
  const single = v.safeParse(reportSchema, json.value)
  if (single.success) return { isRead: true, reports: [single.output], faults: [] }
  const file = v.safeParse(fileSchema, json.value)
  if (!file.success) return { isRead: false, why: 'not-reports' }
  if (file.output.version > VERSION) return { isRead: false, why: 'newer-version' }
  const reports: Report[] = []
  const faults: string[] = []
  for (const [at, raw] of file.output.reports.entries()) {
    const report = v.safeParse(reportSchema, raw)
    if (report.success) reports.push(report.output)
    else faults.push(`reports[${at}]${dotted(report.issues[0])}：${report.issues[0].message}`)
  }
  return { isRead: true, reports, faults }
}

function dotted(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return path === null ? '' : `.${path}`
}
