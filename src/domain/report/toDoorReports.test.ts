import { expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import type { HallId } from '../hall/hall.ts'
import { toOutboxRow, type OutboxRow } from './outboxRow.ts'
import type { Report } from './report.ts'
import { doorReportsByHall, toDoorReports } from './toDoorReports.ts'

const [here, there] = ['a-guan', 'b-guan'] as [HallId, HallId]
const row = (changes: Partial<Report>, row: Partial<OutboxRow> = {}) => ({
  ...toOutboxRow(aReport({ hallId: here, ...changes }), 1),
  ...row,
})

it('shut doors count by hall, at the China time they were seen; answers and corrections do not', () => {
  const rows = [
    row({ seenAt: '2026-05-01T10:30' }),
    row({ hallId: there, kind: 'answer' }),
    row({ kind: 'correction' }),
    row({ seenAt: '2026-12-31T00:05' }, { isImported: true }),
  ]
  expect([...doorReportsByHall(rows).keys()]).toEqual([here])
  expect(toDoorReports(rows, here)).toEqual([
    { atMs: Date.parse('2026-05-01T10:30+08:00'), found: 'closed', origin: 'own' },
    { atMs: Date.parse('2026-12-31T00:05+08:00'), found: 'closed', origin: 'imported' },
  ])
  expect(toDoorReports(rows, there)).toEqual([])
})
