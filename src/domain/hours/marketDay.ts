import type { HolidayCalendar } from './calendar.ts'
import type { DayNumber } from './chinaTime.ts'
import type { HoursRule } from './hoursRule.ts'
import { matchesSelector } from './matchesDay.ts'

/** True when one of the rule's market selectors names the day (逢场), whatever its hours are. */
export function isMarketDay(rule: HoursRule, day: DayNumber, calendar: HolidayCalendar): boolean {
  const facts = { isHoliday: () => false, lunarDay: (asked: DayNumber) => calendar.lunarDay(asked) }
  return rule.lines.some(line =>
    line.days.some(selector => selector.kind === 'market' && matchesSelector(selector, day, facts)),
  )
}
