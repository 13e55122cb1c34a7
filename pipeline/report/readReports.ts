import { readFileSync } from 'node:fs'
import { parseReportFile } from '../../src/domain/report/reportFile.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { oneLine } from './oneLine.ts'

/** Reports of many files, each once, and what could not be read. */
export interface ReadReports {
  /** In order of what was seen; a report that a later one replaces is left out. */
  readonly reports: readonly Report[]
  /** `file: what is wrong`, in Chinese for the editors. */
  readonly faults: readonly string[]
}

const REFUSALS = {
  'too-large': '文件太大',
  'too-deep': '文件结构不对',
  'not-json': '不是完整的 JSON 文件',
  'not-reports': '不是访志的反馈文件',
  'newer-version': '文件的版本比本程序新',
} as const

const fromDisk = (file: string) => readFileSync(file, 'utf8')

/**
 * Reads files exported by visitors or kept by the receiver. A bad file does not stop the others.
 * @param read - the text of a file
 */
export function readReports(files: readonly string[], read: (file: string) => string = fromDisk): ReadReports {
  const reports = new Map<string, Report>()
  const faults: string[] = []
  for (const file of files) {
    let text: string
    try {
      text = read(file)
    } catch (error) {
      faults.push(`${file}：打不开（${(error as Error).message}）`)
      continue
    }
    const content = parseReportFile(text)
    if (!content.isRead) {
      faults.push(`${file}：${REFUSALS[content.why]}`)
      continue
    }
    faults.push(...content.faults.map(fault => `${file}：${oneLine(fault)}`))
    for (const report of content.reports) reports.set(report.id, report)
  }
  const replaced = new Set([...reports.values()].map(report => report.replaces))
  return {
    reports: [...reports.values()].filter(report => !replaced.has(report.id)).sort(bySeenAt),
    faults,
  }
}

function bySeenAt(a: Report, b: Report): number {
  return a.seenAt === b.seenAt ? (a.id < b.id ? -1 : 1) : a.seenAt < b.seenAt ? -1 : 1
}
