import type { PartialDate } from '../partialDate.ts'
import type { HolidayCalendar } from './calendar.ts'
import { civilDay, type DayNumber } from './chinaTime.ts'
import { dayTimeline, ordinaryTimeline, type Segment } from './dayTimeline.ts'
import { missingHolidayYear } from './holidayCoverage.ts'
import { isHolidaySeason } from './holidaySeason.ts'
import type { HoursRule } from './hoursRule.ts'

/** What the stated hours leave open about a day. A caution never changes the state; it says why to doubt it. */
export type Caution =
  /** A public holiday, and the hours say nothing about public holidays. */
  | { readonly code: 'holiday'; readonly day: DayNumber; readonly name: string }
  /**
   * 调休: a weekend day worked as a weekday. Which weekday it stands for is not announced, so the stated weekend hours
   * stay; `isLikelyOpen` when they say closed while every weekday of that week is open, as an office's do.
   */
  | { readonly code: 'make-up-workday'; readonly day: DayNumber; readonly isLikelyOpen: boolean }
  /** The holiday data does not reach this day: it may be a holiday, or a make-up workday. */
  | {
      readonly code: 'no-holiday-data'
      readonly day: DayNumber
      readonly year: number
      readonly isHolidaySeason: boolean
    }
  /** The stated closure is over by the date, but nobody has said that the hall reopened. */
  | { readonly code: 'closure-ended'; readonly until: PartialDate }

export function dayCautions(rule: HoursRule, day: DayNumber, calendar: HolidayCalendar): readonly Caution[] {
  const missingYear = missingHolidayYear(day, calendar)
  if (missingYear !== null)
    return [{ code: 'no-holiday-data', day, year: missingYear, isHolidaySeason: isHolidaySeason(day) }]
  const name = calendar.holidayName(day)
  if (name !== null) return rule.usesHolidays ? [] : [{ code: 'holiday', day, name }]
  if (!rule.usesWeekdays || !calendar.isMakeUpWorkday(day)) return []
  const isClosed = !hasOpening(dayTimeline(rule, day, calendar))
  return [{ code: 'make-up-workday', day, isLikelyOpen: isClosed && isOpenAllWorkweek(rule, day, calendar) }]
}

/** True when each Monday to Friday of the day's week would be open if it were no holiday. */
function isOpenAllWorkweek(rule: HoursRule, day: DayNumber, calendar: HolidayCalendar): boolean {
  const monday = day - civilDay(day).weekday
  return [0, 1, 2, 3, 4].every(offset => hasOpening(ordinaryTimeline(rule, monday + offset, calendar)))
}

function hasOpening(segments: readonly Segment[]): boolean {
  return segments.some(segment => segment.state === 'open')
}
