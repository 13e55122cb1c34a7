import { civilDay, dayOf, type CivilDay, type DayNumber } from './chinaTime.ts'
import type { DaySelector, RuleLine, Season } from './hoursRule.ts'

/** What a rule may ask about a day beyond its date. */
export interface DayFacts {
  isHoliday(day: DayNumber): boolean
  /** null outside the lunar tables: no market day then. */
  lunarDay(day: DayNumber): number | null
}

/**
 * True when the line speaks about this day: one of its seasons and one of its days, where it names any.
 * `civil` is the day's date, passed in where many lines ask about one day.
 */
export function matchesDay(line: RuleLine, day: DayNumber, facts: DayFacts, civil = civilDay(day)): boolean {
  if (line.seasons.length > 0 && !line.seasons.some(season => isInSeason(season, civil))) return false
  return line.days.length === 0 || line.days.some(selector => matchesSelector(selector, day, facts, civil))
}

export function matchesSelector(
  selector: DaySelector,
  day: DayNumber,
  facts: DayFacts,
  civil = civilDay(day),
): boolean {
  if (selector.kind === 'holiday') return facts.isHoliday(day)
  if (selector.kind === 'market') {
    const date = selector.calendar === 'solar' ? civil.day : facts.lunarDay(day)
    return date !== null && selector.digits.includes(date % 10)
  }
  const { from, to, nth } = selector
  const isInRange =
    from <= to ? civil.weekday >= from && civil.weekday <= to : civil.weekday >= from || civil.weekday <= to
  return isInRange && (nth === null || nth.some(n => n === nthFromStart(civil) || n === nthFromEnd(civil)))
}

function isInSeason({ from, to }: Season, { month, day }: CivilDay): boolean {
  const date = month * 100 + day
  return from <= to ? date >= from && date <= to : date >= from || date <= to
}

/** 1 for the first such weekday of the month. */
function nthFromStart({ day }: CivilDay): number {
  return Math.ceil(day / 7)
}

/** -1 for the last such weekday of the month. */
function nthFromEnd({ year, month, day }: CivilDay): number {
  const daysInMonth = dayOf(year, month + 1, 1) - dayOf(year, month, 1)
  return -Math.ceil((daysInMonth - day + 1) / 7)
}
