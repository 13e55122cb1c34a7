import type { DayNumber } from './chinaTime.ts'

/** What the engine asks of China's calendar. The data comes from outside and always ends somewhere. */
export interface HolidayCalendar {
  /** Name of the public holiday (放假) a day belongs to, such as `国庆节`; null on other days and outside the data. */
  holidayName(day: DayNumber): string | null
  /** True for a weekend day the State Council made a working day (调休上班). */
  isMakeUpWorkday(day: DayNumber): boolean
  /** False: the year's holidays are not in the data, so the two answers above mean nothing. */
  coversYear(year: number): boolean
  /** Day of the lunar month, 1–30; null outside the tables. */
  lunarDay(day: DayNumber): number | null
}

/** Knows nothing. For use before the calendar's chunk has arrived: every answer that needs it says so. */
export const EMPTY_CALENDAR: HolidayCalendar = {
  holidayName: () => null,
  isMakeUpWorkday: () => false,
  coversYear: () => false,
  lunarDay: () => null,
}
