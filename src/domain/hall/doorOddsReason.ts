import type { Caution } from '../hours/cautions.ts'
import type { OpenState } from '../hours/openState.ts'
import type { PartialDate } from '../partialDate.ts'

/** One thing that speaks for or against an open door, or that tells how sure the rest is. */
export type DoorReason =
  /** What the stated hours and status give for the moment asked about. */
  | { readonly code: 'stated'; readonly state: OpenState }
  | { readonly code: 'caution'; readonly caution: Caution }
  /** A digital hall: there is no door. */
  | { readonly code: 'online' }
  /** Village and township halls without stated hours: opened by whoever keeps the key. */
  | { readonly code: 'keyholder' }
  | { readonly code: 'booking'; readonly words: string }
  /** The hours were last confirmed by the office; `ageMonths` counts from the earliest day `on` may mean. */
  | { readonly code: 'confirmed'; readonly on: PartialDate; readonly ageMonths: number }
  /** No office confirmed them; the newest source is of `on`. null: no source carries a date. */
  | { readonly code: 'only-sourced'; readonly on: PartialDate | null; readonly ageMonths: number | null }
  | { readonly code: 'found-closed'; readonly count: number; readonly isOwn: boolean; readonly daysAgo: number }
  | { readonly code: 'found-open'; readonly isOwn: boolean; readonly daysAgo: number }
  | { readonly code: 'market-day'; readonly when: 'today' | 'tomorrow' }
  | { readonly code: 'phone-known' }
  | { readonly code: 'no-phone' }
