import type { HolidayCalendar } from '../hours/calendar.ts'
import { openState } from '../hours/openState.ts'
import type { DoorReason } from './doorOddsReason.ts'
import type { HallStatus, StatedHours } from './hall.ts'

/** What somebody standing at the door found. */
export interface DoorReport {
  readonly atMs: number
  readonly found: 'open' | 'closed'
  /** `own`: made on this phone; `imported`: came with a file. */
  readonly origin: 'own' | 'imported'
}

/** What the reports of the last months come to; null where there is none that counts. */
export interface RecentReports {
  readonly foundClosed: Extract<DoorReason, { code: 'found-closed' }> | null
  readonly foundOpen: Extract<DoorReason, { code: 'found-open' }> | null
  /** The hours are refuted: an own report of late, or several in a row. */
  readonly isContradicted: boolean
}

const MS_PER_DAY = 86_400_000
/** A report tells about the next three months; staff and habits change. */
const REPORT_DAYS = 90
/** What the user saw in the last two weeks outweighs any stated hours. */
const OWN_REPORT_DAYS = 14

/**
 * Weighs reports against each other: a closed door counts only when the stated hours did not say closed at that moment
 * and nobody found it open since.
 */
export function recentReports(
  { hours, status, reports }: { hours: StatedHours | null; status: HallStatus | null; reports: readonly DoorReport[] },
  atMs: number,
  calendar: HolidayCalendar,
): RecentReports {
  const recent = reports
    .filter(report => report.atMs <= atMs && daysBetween(report.atMs, atMs) <= REPORT_DAYS)
    .sort((a, b) => b.atMs - a.atMs)
  const open = recent.find(report => report.found === 'open') ?? null
  const closed = recent.filter(
    report =>
      report.found === 'closed' &&
      (open === null || report.atMs > open.atMs) &&
      openState(hours, status, report.atMs, calendar).kind !== 'closed',
  )
  const latest = closed[0]
  const isOwnOfLate = closed.some(r => r.origin === 'own' && daysBetween(r.atMs, atMs) <= OWN_REPORT_DAYS)
  return {
    foundOpen:
      open === null
        ? null
        : { code: 'found-open', isOwn: open.origin === 'own', daysAgo: daysBetween(open.atMs, atMs) },
    foundClosed:
      latest === undefined
        ? null
        : {
            code: 'found-closed',
            count: closed.length,
            isOwn: latest.origin === 'own',
            daysAgo: daysBetween(latest.atMs, atMs),
          },
    isContradicted: isOwnOfLate || closed.length > 1,
  }
}

function daysBetween(fromMs: number, toMs: number): number {
  return Math.floor((toMs - fromMs) / MS_PER_DAY)
}
