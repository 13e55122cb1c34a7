import type { HallStatus } from '../hall/hall.ts'
import type { PartialDate } from '../partialDate.ts'
import { dayAt, dayOf, type DayNumber } from './chinaTime.ts'

/** A stated closure at one instant. `ended`: its last day is over, and no source has said that the hall reopened. */
export type Closure =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly until: PartialDate | null; readonly words: string | null }
  | { readonly kind: 'ended'; readonly until: PartialDate }
  | { readonly kind: 'gone'; readonly words: string | null }

/** `until` counts as closed through its last day: 闭馆至十月 is over on 1 November. */
export function closureAt(status: HallStatus | null, atMs: number): Closure {
  if (status === null || status.state === 'open') return { kind: 'none' }
  const { until, words } = status
  if (status.state === 'gone') return { kind: 'gone', words }
  return until !== null && dayAt(atMs) > lastDayOf(until) ? { kind: 'ended', until } : { kind: 'running', until, words }
}

/** Last day that a partial date may mean: `2026-10` → 2026-10-31. */
export function lastDayOf(date: PartialDate): DayNumber {
  const [year = NaN, month, day] = date.split('-').map(Number)
  if (month === undefined) return dayOf(year, 12, 31)
  return day === undefined ? dayOf(year, month + 1, 1) - 1 : dayOf(year, month, day)
}

/** First day that a partial date may mean: `2026` → 2026-01-01. */
export function firstDayOf(date: PartialDate): DayNumber {
  const [year = NaN, month = 1, day = 1] = date.split('-').map(Number)
  return dayOf(year, month, day)
}
