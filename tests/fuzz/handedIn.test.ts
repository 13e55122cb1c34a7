import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordFault } from '../../pipeline/records/fault.ts'
import { parseLines } from '../../pipeline/records/parseLines.ts'
import { formatProposals } from '../../pipeline/report/formatProposals.ts'
import { proposeChanges } from '../../pipeline/report/proposeChanges.ts'
import { readReports } from '../../pipeline/report/readReports.ts'
import { hallRecordSchema } from '../../src/domain/hall/hall.ts'
import type { ReportId } from '../../src/domain/report/report.ts'
import { FULL_HALLS } from '../fixtures/import/fullRecords.ts'
import { aHall, toLines } from '../fixtures/records.ts'
import { aReport } from '../fixtures/report.ts'
import { fuzz, must, RUNS } from './fuzz.ts'
import { anyJson, spoiled, spoiledText } from './hostile.ts'

const never = () => false

describe(`lines of the records, spoiled in ${RUNS} ways by a hand or a merge`, () => {
  it('are read as sound halls, or named with line, field and what was expected', () => {
    const [first = '', second = '', third = ''] = toLines(FULL_HALLS).split('\n')
    const line = fc.oneof(
      spoiledText([first, second]),
      spoiled(FULL_HALLS).map(hall => JSON.stringify(hall) ?? ''),
    )
    let read = 0
    fuzz(
      fc.oneof(
        { weight: 6, arbitrary: line },
        anyJson.map(value => JSON.stringify(value) ?? ''),
      ),
      text => {
        const faults: RecordFault[] = []
        const halls = parseLines('halls/x.ndjson', `${second}\n${text}\n${third || second}`, hallRecordSchema, faults)
        const lastLine = text.split(/\r?\n/).length + 2
        must(halls[0]?.line === 1 && halls.at(-1)?.line === lastLine, 'a sound line is gone', faults)
        for (const fault of faults)
          must((fault.line ?? 0) > 1 && fault.expected !== '', 'a fault without place or words', fault)
        must(text.trim() === '' || halls.length - 2 + faults.length > 0, 'neither read nor named', text)
        read += halls.length - 2
        return null
      },
      never,
    )
    expect(read).toBeGreaterThan(0)
  })
})

describe(`reports handed in as files, spoiled in ${RUNS} ways`, () => {
  /** What would move the cursor of a terminal or turn its text round. */
  const TRICKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

  it('become lines for a person to read, or faults, and neither can pass for another line', () => {
    const sound = aReport({ id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' as ReportId, hallId: aHall().id })
    const tricky = '甲馆\n@@ 乙馆\u001b[2J\u202e\u009b2J'
    const reports = [
      aReport({ kind: 'answer', field: 'phone', words: '028-1' }),
      aReport({ kind: 'correction', field: 'access.toilet', isTrue: true, hallName: tricky, words: tricky }),
      aReport({ kind: 'answer', field: 'position', position: { lng: 103, lat: 30, accuracyM: 9 }, words: tricky }),
    ]
    const whole = { format: 'fangzhi-reports', version: 1, reports: [...reports, { ...sound, [tricky]: 1 }] }
    const texts = fc.oneof(
      { weight: 4, arbitrary: spoiled([...reports, whole]).map(value => JSON.stringify(value) ?? '') },
      { weight: 1, arbitrary: spoiledText([JSON.stringify(whole)]) },
    )
    let read = 0
    fuzz(
      texts,
      text => {
        const { reports, faults } = readReports([text, JSON.stringify(sound)], each => each)
        must(
          reports.some(({ id }) => id === sound.id),
          'the sound report is gone',
          reports,
        )
        must(reports.length - 1 + faults.length > 0 || text.includes('"reports":[]'), 'neither read nor named', text)
        const lines = formatProposals(proposeChanges(reports, [aHall()]), () => null)
        for (const line of [...lines, ...faults.map(fault => fault.replace(text, ''))])
          must(!TRICKS.test(line), 'a line that plays tricks', line)
        read += reports.length - 1
        return null
      },
      never,
    )
    expect(read).toBeGreaterThan(RUNS / 10)
  })
})
