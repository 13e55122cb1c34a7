/** What one rule says of the minutes it covers. `unknown` is the rule's own word (`unknown`, or a bare comment). */
export type RuleState = 'open' | 'closed' | 'unknown'

/** Minutes from midnight, end exclusive; `toMin` above 1440 runs into the next day. */
export interface Span {
  readonly fromMin: number
  readonly toMin: number
}

/** Both ends inclusive, as month × 100 + day; `from` after `to` wraps round the new year. */
export interface Season {
  readonly from: number
  readonly to: number
}

/** Weekdays count from 0 = Monday. `nth`: only the nth such weekday of the month (-1 = last); null: every one. */
export type DaySelector =
  | { readonly kind: 'weekdays'; readonly from: number; readonly to: number; readonly nth: readonly number[] | null }
  | { readonly kind: 'holiday' }
  /** 逢场: the day of the month, solar or lunar, ends in one of these digits. */
  | { readonly kind: 'market'; readonly calendar: 'solar' | 'lunar'; readonly digits: readonly number[] }

export interface RuleLine {
  /** Empty: the whole year. */
  readonly seasons: readonly Season[]
  /** Empty: every day. Several: any of them. */
  readonly days: readonly DaySelector[]
  /** Empty: the whole day. */
  readonly spans: readonly Span[]
  readonly state: RuleState
  /** The words in quotes; null when there are none. */
  readonly comment: string | null
  /** Joined to the line before by a comma: adds to it instead of replacing it for the day. */
  readonly isAdditional: boolean
}

/** A parsed opening_hours text; later lines override earlier ones (README.md). */
export interface HoursRule {
  readonly lines: readonly RuleLine[]
  readonly usesHolidays: boolean
  readonly usesWeekdays: boolean
  readonly usesLunarDays: boolean
}
