import { citedSources } from '../../domain/hall/citedSources.ts'
import { doorOdds, type DoorOdds } from '../../domain/hall/doorOdds.ts'
import type { DoorReport } from '../../domain/hall/doorOddsReport.ts'
import type { HallRecord } from '../../domain/hall/hall.ts'
import type { HolidayCalendar } from '../../domain/hours/calendar.ts'
import { laterDate } from '../../domain/partialDate.ts'

/** 开门把握 of a whole record. */
export function hallOdds(
  hall: HallRecord,
  reports: readonly DoorReport[],
  nowMs: number,
  calendar: HolidayCalendar,
): DoorOdds {
  const cited = citedSources(hall, 'hours')
  const sourcedOn = cited.sources.reduce<string | null>((newest, source) => laterDate(newest, source.date), null)
  const { kind, hours, status, phone, booking } = hall
  return doorOdds(
    { kind, hours, status, phone, booking, reports, sourcedOn, confirmedOn: cited.confirmedOn },
    nowMs,
    calendar,
  )
}
