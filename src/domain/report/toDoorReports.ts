import type { DoorReport } from '../hall/doorOddsReport.ts'
import type { HallId } from '../hall/hall.ts'
import { dayOf, instantOf } from '../hours/chinaTime.ts'
import type { OutboxRow } from './outboxRow.ts'

/** The visitor's own reports of a shut door at one hall, as `doorOdds` weighs them. */
export function toDoorReports(rows: readonly OutboxRow[], hallId: HallId): readonly DoorReport[] {
  return rows
    .filter(({ report }) => report.kind === 'locked' && report.hallId === hallId)
    .map(({ report }) => ({ atMs: chinaInstant(report.seenAt), found: 'closed', origin: 'own' }))
}

/** `2026-05-01T10:30` on China's clock → instant. */
function chinaInstant(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number)
  return instantOf(dayOf(year, month, day), hour * 60 + minute)
}
