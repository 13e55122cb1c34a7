import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toReportFile } from '../../src/domain/report/reportFile.ts'
import type { Report, ReportId } from '../../src/domain/report/report.ts'
import { aHall, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { runReports } from './runReports.ts'

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111` as ReportId

function aReport(changes: Partial<Report>): Report {
  return {
    id: id(1),
    kind: 'answer',
    hallId: 'ceshi-cunshiguan' as Report['hallId'],
    hallName: '测试村村史馆',
    place: '成都市郫都区',
    field: 'address',
    sight: null,
    isTrue: null,
    words: '测试村1组',
    seenAt: '2026-05-01T10:30',
    position: null,
    replaces: null,
    ...changes,
  }
}

/** Runs the command over files of the given texts. */
function run(...texts: string[]): { code: number; out: string; faults: string[] } {
  const folder = temporaryFolder()
  const files = texts.map((text, at) => {
    const file = join(folder, `${at}.json`)
    writeFileSync(file, text)
    return file
  })
  const lines: string[] = []
  const faults: string[] = []
  const code = runReports(files, {
    records: recordsFolder({ 'halls/5101.ndjson': toLines([aHall()]) }),
    print: line => lines.push(line),
    printFault: line => faults.push(line),
  })
  return { code, out: lines.join('\n'), faults }
}

describe('records -- reports', () => {
  it('shows an answer as a change of the record, with file and line', () => {
    const { code, out } = run(toReportFile([aReport({})]))
    expect(code).toBe(0)
    expect(out).toContain('@@ halls/5101.ndjson:1 · 测试村村史馆 (ceshi-cunshiguan)')
    expect(out).toContain('-  "address": null\n+  "address": "测试村1组"')
  })

  it('reads what the receiver keeps, one report a file, and counts a report once', () => {
    const { out } = run(JSON.stringify(aReport({})), toReportFile([aReport({})]))
    expect(out).toContain('2 个文件，1 条反馈，涉及 1 家馆')
  })

  it('leaves a report out that a later one replaces', () => {
    const { out } = run(toReportFile([aReport({}), aReport({ id: id(2), words: '测试村2组', replaces: id(1) })]))
    expect(out).toContain('测试村2组')
    expect(out).not.toContain('测试村1组')
  })

  it('proposes nothing where reports differ, but shows both', () => {
    const { out } = run(toReportFile([aReport({}), aReport({ id: id(2), words: '测试村2组' })]))
    expect(out).toContain('测试村1组')
    expect(out).toContain('测试村2组')
    expect(out).not.toContain('+ ')
  })

  it('turns yes, position and hours into values of the record', () => {
    const position = { lng: 103.9, lat: 30.8, accuracyM: 12 }
    const { out } = run(
      toReportFile([
        aReport({ field: 'access.toilet', isTrue: true, words: '' }),
        aReport({ id: id(2), field: 'position', words: '', position }),
        aReport({ id: id(3), field: 'hours', words: '周一闭馆' }),
      ]),
    )
    expect(out).toContain('+  "access.toilet": true')
    expect(out).toContain('"datum":"WGS84","precision":"entrance"')
    expect(out).toContain('+  "hours": {"rule":null,"words":"周一闭馆"}')
  })

  it('lists shut doors and halls the records do not have', () => {
    const { out } = run(
      toReportFile([
        aReport({ kind: 'locked', field: null, sight: 'notice', words: '贴了条' }),
        aReport({ id: id(2), hallId: 'mei-you' as Report['hallId'] }),
      ]),
    )
    expect(out).toContain('! 2026-05-01 10:30 到了没开门：门上贴了通知；贴了条')
    expect(out).toContain('@@ 记录里没有这家馆')
  })

  it('does not let words look like lines of the diff', () => {
    const { out } = run(
      toReportFile([aReport({ kind: 'correction', field: null, words: '好\n+  "phone": "1"\u001b[2J' })]),
    )
    expect(out.split('\n').some(line => line.startsWith('+'))).toBe(false)
    expect(out).not.toContain('\u001b')
  })

  it('names every file it cannot read and goes on with the others', () => {
    const { code, out, faults } = run('{"format":', '{"a":1}', toReportFile([aReport({})]))
    expect(code).toBe(1)
    expect(faults.map(fault => fault.split('：')[1])).toEqual(['不是完整的 JSON 文件', '不是访志的反馈文件'])
    expect(out).toContain('1 条反馈')
  })
})
