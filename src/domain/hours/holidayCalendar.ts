/**
 * The one door to chinese-days (24 KB of tables): import it dynamically, so that the first screen does not wait for it.
 * Its functions read dates in the phone's own zone; the two forms used here are the ones that do not depend on it.
 */
import { getDayDetail, getHolidaysInRange, getLunarDate } from 'chinese-days'
import type { HolidayCalendar } from './calendar.ts'
import { civilDay, instantOf, type DayNumber } from './chinaTime.ts'

/**
 * Years in which the lunar table is right, checked day by day (holidayCalendar.test.ts). It is a day off in places
 * before (July 1996) and after (April 2060, where the new moon falls at an eclipse and leaves no doubt).
 */
const LUNAR_FROM = 2000
const LUNAR_TO = 2050

/** China's holidays as the State Council announced them, and the lunar calendar. */
export function createHolidayCalendar(): HolidayCalendar {
  // chinese-days formats a date at each question; a list asks about the same few days for all its halls
  const arrangement = remembering(readArrangement)
  const lunarDay = remembering(readLunarDay)
  const coversYear = remembering(hasArrangements)

  return {
    holidayName(day) {
      const found = arrangement(day)
      return found === null || found.isWork ? null : found.name
    },
    isMakeUpWorkday: day => arrangement(day)?.isWork === true,
    coversYear,
    lunarDay,
  }
}

/** Name of the day the State Council arranged; null when it is an ordinary one. */
function readArrangement(day: DayNumber): { name: string; isWork: boolean } | null {
  const { name, work } = getDayDetail(toLocalNoon(day))
  const [, chineseName] = name.split(',') // "National Day,国庆节,3"; an ordinary day is just "Saturday"
  return chineseName === undefined ? null : { name: chineseName, isWork: work }
}

function hasArrangements(year: number): boolean {
  return getHolidaysInRange(`${year}/01/01 12:00`, `${year}/12/31 12:00`, false).length > 0
}

function readLunarDay(day: DayNumber): number | null {
  const { year } = civilDay(day)
  return year < LUNAR_FROM || year > LUNAR_TO ? null : getLunarDate(instantOf(day)).lunarDay
}

/** Asks once per number. Few are ever asked: the days of a year or two around today. */
function remembering<Answer>(ask: (key: number) => Answer): (key: number) => Answer {
  const answers = new Map<number, { readonly answer: Answer }>()
  return key => {
    const known = answers.get(key) ?? { answer: ask(key) }
    answers.set(key, known)
    return known.answer
  }
}

/** Text that chinese-days reads as noon on the phone's own clock, and so formats back to the same date in any zone. */
function toLocalNoon(day: DayNumber): string {
  const { year, month, day: date } = civilDay(day)
  return `${year}/${month}/${date} 12:00`
}
