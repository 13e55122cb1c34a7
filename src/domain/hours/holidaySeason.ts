import { civilDay, type DayNumber } from './chinaTime.ts'

/**
 * Month × 100 + day, inclusive: wider than every public holiday from 2004 to 2026 but 2015-09-03, a single memorial day
 * (checked in holidayCalendar.test.ts). New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn with
 * National Day.
 */
const SEASONS: readonly (readonly [from: number, to: number])[] = [
  [1229, 1231],
  [101, 103],
  [119, 228],
  [402, 407],
  [429, 507],
  [528, 627],
  [906, 1008],
]

/**
 * True when a public holiday could well fall on the day. For weighing a doubt where the announced holidays are missing,
 * never for calling a day a holiday or an ordinary one.
 */
export function isHolidaySeason(day: DayNumber): boolean {
  const { month, day: date } = civilDay(day)
  return SEASONS.some(([from, to]) => month * 100 + date >= from && month * 100 + date <= to)
}
