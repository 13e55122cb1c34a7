import { describe, expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import { formatReport } from './formatReport.ts'
import type { ReportId } from './report.ts'
import { parseReportFile, toReportFile } from './reportFile.ts'

const report = aReport()
const other = aReport({
  id: '22222222-2222-4222-8222-222222222222' as ReportId,
  position: { lng: 1, lat: 2, accuracyM: 3 },
})
const file = (reports: readonly unknown[], changes: object = {}) =>
  JSON.stringify({ format: 'fangzhi-reports', version: 1, reports, ...changes })

describe('a file of reports', () => {
  it('reads back what it wrote', () => {
    expect(parseReportFile(toReportFile([report, other]))).toEqual({
      isRead: true,
      reports: [report, other],
      faults: [],
    })
  })

  it('repeats the reports for people', () => {
    expect(JSON.parse(toReportFile([report]))).toMatchObject({ text: [formatReport(report)] })
  })

  it('may be a single report as the receiver stores it', () => {
    expect(parseReportFile(JSON.stringify(report))).toEqual({ isRead: true, reports: [report], faults: [] })
  })

  it('keeps the good reports beside a faulty one and says what is wrong where', () => {
    expect(parseReportFile(file([{ ...report, kind: 'praise' }, 7, other]))).toMatchObject({
      isRead: true,
      reports: [other],
      faults: ['reports[0].kind：不认识的类别', expect.stringMatching(/^reports\[1\]：/)],
    })
  })

  it.each([
    ['cut off', file([report]).slice(0, -1), 'not-json'],
    ['something else', '{"format":"other","version":1,"reports":[]}', 'not-reports'],
    ['without reports', '{"format":"fangzhi-reports","version":1}', 'not-reports'],
    ['of a newer app', file([report], { version: 2 }), 'newer-version'],
    ['nested too deep', `${'['.repeat(9)}${']'.repeat(9)}`, 'too-deep'],
  ])('is refused as a whole when %s', (_what, text, why) => {
    expect(parseReportFile(text)).toEqual({ isRead: false, why })
  })
})
