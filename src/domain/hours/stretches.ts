import type { HolidayCalendar } from './calendar.ts'
import { dayAt, instantOf } from './chinaTime.ts'
import { dayTimeline, type MissingData } from './dayTimeline.ts'
import type { HoursRule, RuleState } from './hoursRule.ts'

/** How far ahead an opening is looked for: every season and every month's nth weekday comes round in a year. */
export const HORIZON_DAYS = 366

/** A stretch of one state in instants. `toMs` null: it lasts past the horizon. */
export interface Stretch {
  readonly fromMs: number
  readonly toMs: number | null
  readonly state: RuleState
  /** The rule's words where the stretch begins; null when it gives none. */
  readonly comment: string | null
  readonly missing: MissingData | null
}

/**
 * Stretches from the midnight before `atMs` on, one per change of state, so that an evening that runs past midnight
 * is one stretch. Days are computed only as far as the caller reads.
 */
export function* stretchesFrom(rule: HoursRule, atMs: number, calendar: HolidayCalendar): Generator<Stretch> {
  const today = dayAt(atMs)
  let running: Stretch | null = null
  for (let day = today; day <= today + HORIZON_DAYS; day += 1) {
    for (const segment of dayTimeline(rule, day, calendar)) {
      if (running !== null && running.state === segment.state && running.missing === segment.missing) continue
      const fromMs = instantOf(day, segment.fromMin)
      if (running !== null) yield { ...running, toMs: fromMs }
      const { state, comment, missing } = segment
      running = { fromMs, toMs: null, state, comment, missing }
    }
  }
  if (running !== null) yield running
}
