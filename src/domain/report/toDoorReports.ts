import type { DoorReport } from '../hall/doorOddsReport.ts'
import type { HallId } from '../hall/hall.ts'
import { dayOf, instantOf } from '../hours/chinaTime.ts'
import type { OutboxRow } from './outboxRow.ts'

/** Reports of shut doors, the visitor's own and imported ones, as `doorOdds` weighs them; halls without any are left out. */
export function doorReportsByHall(rows: readonly OutboxRow[]): ReadonlyMap<HallId, readonly DoorReport[]> {
  const byHall = new Map<HallId, DoorReport[]>()
  for (const { report, isImported } of rows) {
    if (report.kind !== 'locked') continue
    const origin = isImported === true ? 'imported' : 'own'
    const found: DoorReport = { atMs: chinaInstant(report.seenAt), found: 'closed', origin }
    byHall.set(report.hallId, [...(byHall.get(report.hallId) ?? []), found])
  }
  return byHall
}

/** Those of one hall. */
export function toDoorReports(rows: readonly OutboxRow[], hallId: HallId): readonly DoorReport[] {
  return doorReportsByHall(rows).get(hallId) ?? []
}

/** `2026-05-01T10:30` on China's clock → instant. */
function chinaInstant(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number)
  return instantOf(dayOf(year, month, day), hour * 60 + minute)
}
