import type { StatedHours } from '../hall/hall.ts'
import type { HolidayCalendar } from './calendar.ts'
import { isUsableInstant } from './chinaTime.ts'
import type { HoursRule } from './hoursRule.ts'
import { readHours } from './readHours.ts'
import { stretchesFrom } from './stretches.ts'

/** A stretch in which the hall is, or may be, open. */
export interface NextOpening {
  readonly startMs: number
  /** null: no closing within a year. */
  readonly endMs: number | null
  /** False: by arrangement, or it hangs on calendar data that is missing. */
  readonly isCertain: boolean
  /** The rule's words for it; null when it gives none. */
  readonly words: string | null
}

/** First stretch that begins after `atMs` and is not closed, certain or not; null when a year has none. */
export function findOpening(rule: HoursRule, atMs: number, calendar: HolidayCalendar): NextOpening | null {
  for (const { fromMs, toMs, state, comment } of stretchesFrom(rule, atMs, calendar)) {
    if (fromMs > atMs && state !== 'closed') {
      return { startMs: fromMs, endMs: toMs, isCertain: state === 'open', words: comment }
    }
  }
  return null
}

/** As `findOpening`, from a record's hours; null also when they cannot be read. Closures are not looked at. */
export function nextOpening(hours: StatedHours | null, atMs: number, calendar: HolidayCalendar): NextOpening | null {
  const read = readHours(hours)
  return read.kind === 'rule' && isUsableInstant(atMs) ? findOpening(read.rule, atMs, calendar) : null
}
