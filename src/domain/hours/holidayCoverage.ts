import type { HolidayCalendar } from './calendar.ts'
import { civilDay, type DayNumber } from './chinaTime.ts'

/** Earliest December day that a New Year arrangement has touched: 2018-12-29 was a working Saturday. */
const NEW_YEAR_ARRANGEMENT_FROM = 29

/**
 * The year whose holiday notice is missing for this day; null when the day is known. The last days of December belong
 * to the next year's notice: 2018-12-30 was a holiday of 2019.
 */
export function missingHolidayYear(day: DayNumber, calendar: HolidayCalendar): number | null {
  const { year, month, day: date } = civilDay(day)
  if (!calendar.coversYear(year)) return year
  const isNextYears = month === 12 && date >= NEW_YEAR_ARRANGEMENT_FROM
  return isNextYears && !calendar.coversYear(year + 1) ? year + 1 : null
}
