import type { HallStatus, StatedHours } from '../hall/hall.ts'
import type { PartialDate } from '../partialDate.ts'
import type { HolidayCalendar } from './calendar.ts'
import { dayCautions, type Caution } from './cautions.ts'
import { civilDay, dayAt, isUsableInstant, minutesAt, type DayNumber } from './chinaTime.ts'
import { closureAt } from './closure.ts'
import { dayTimeline, ordinaryTimeline, segmentAt } from './dayTimeline.ts'
import { missingHolidayYear } from './holidayCoverage.ts'
import type { HoursRule } from './hoursRule.ts'
import { findOpening, type NextOpening } from './nextOpening.ts'
import { readHours } from './readHours.ts'
import { stretchesFrom } from './stretches.ts'

/** Why nobody can tell. An unknown is never shown as open, nor as closed. */
export type UnknownReason =
  | { readonly code: 'not-stated' }
  | { readonly code: 'words-only' | 'unreadable'; readonly words: string }
  /** The rule itself leaves it open, such as 电话预约. */
  | { readonly code: 'by-arrangement'; readonly words: string | null }
  /** It hangs on whether the day is a holiday; `isOpenOtherwise` is the answer if it is not one. */
  | { readonly code: 'no-holiday-data'; readonly year: number; readonly isOpenOtherwise: boolean }
  | { readonly code: 'no-lunar-data' }
  | { readonly code: 'bad-clock' }

/** `before`: opens later today; `break`: was open today and will be again; `after`: done for today; `day-off`: not today. */
export type ClosedPhase = 'before' | 'break' | 'after' | 'day-off'

/** `words` and `until` are the source's; null where it gives none. */
export type OpenState =
  | {
      readonly kind: 'open'
      /** null: no closing within a year. */
      readonly untilMs: number | null
      readonly words: string | null
      readonly cautions: readonly Caution[]
    }
  | {
      readonly kind: 'closed'
      readonly phase: ClosedPhase
      /** null: no opening within a year. */
      readonly next: NextOpening | null
      readonly cautions: readonly Caution[]
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly cautions: readonly Caution[] }
  | { readonly kind: 'suspended'; readonly until: PartialDate | null; readonly words: string | null }
  | { readonly kind: 'gone'; readonly words: string | null }

/** Whether a hall's door should be open at an instant, by what its sources state. Never throws. */
export function openState(
  hours: StatedHours | null,
  status: HallStatus | null,
  atMs: number,
  calendar: HolidayCalendar,
): OpenState {
  if (!isUsableInstant(atMs)) return { kind: 'unknown', reason: { code: 'bad-clock' }, cautions: [] }
  const closure = closureAt(status, atMs)
  if (closure.kind === 'gone') return { kind: 'gone', words: closure.words }
  if (closure.kind === 'running') return { kind: 'suspended', until: closure.until, words: closure.words }

  const ended: readonly Caution[] = closure.kind === 'ended' ? [{ code: 'closure-ended', until: closure.until }] : []
  const read = readHours(hours)
  if (read.kind === 'not-stated') return { kind: 'unknown', reason: { code: 'not-stated' }, cautions: ended }
  if (read.kind !== 'rule') {
    return { kind: 'unknown', reason: { code: read.kind, words: read.words }, cautions: ended }
  }
  const state = ruleState(read.rule, atMs, calendar)
  return { ...state, cautions: [...ended, ...state.cautions] }
}

function ruleState(
  rule: HoursRule,
  atMs: number,
  calendar: HolidayCalendar,
): Extract<OpenState, { kind: 'open' | 'closed' | 'unknown' }> {
  const today = dayAt(atMs)
  const todaysCautions = dayCautions(rule, today, calendar)
  const now = segmentAt(dayTimeline(rule, today, calendar), minutesAt(atMs))
  if (now.state === 'open') {
    return { kind: 'open', untilMs: closingAfter(rule, atMs, calendar), words: now.comment, cautions: todaysCautions }
  }
  if (now.state === 'unknown') {
    return { kind: 'unknown', reason: whyUnknown(rule, atMs, calendar), cautions: todaysCautions }
  }
  const next = findOpening(rule, atMs, calendar)
  const cautions = [...todaysCautions, ...cautionsUntil(rule, today, next, calendar)]
  return { kind: 'closed', phase: closedPhase(rule, atMs, next, calendar), next, cautions }
}

/** Doubts of the day it next opens, and the make-up workdays before it on which it may open already. */
function cautionsUntil(
  rule: HoursRule,
  today: DayNumber,
  next: NextOpening | null,
  calendar: HolidayCalendar,
): readonly Caution[] {
  const nextDay = next === null ? today : dayAt(next.startMs)
  const between = Array.from({ length: Math.min(Math.max(nextDay - today - 1, 0), 7) }, (_, index) => today + 1 + index)
  const earlier = between
    .flatMap(day => dayCautions(rule, day, calendar))
    .filter(caution => caution.code === 'make-up-workday' && caution.isLikelyOpen)
  return nextDay === today ? earlier : [...earlier, ...dayCautions(rule, nextDay, calendar)]
}

function closingAfter(rule: HoursRule, atMs: number, calendar: HolidayCalendar): number | null {
  for (const stretch of stretchesFrom(rule, atMs, calendar)) {
    if (stretch.toMs === null || stretch.toMs > atMs) return stretch.toMs
  }
  return null
}

function closedPhase(rule: HoursRule, atMs: number, next: NextOpening | null, calendar: HolidayCalendar): ClosedPhase {
  const minute = minutesAt(atMs)
  const today = dayTimeline(rule, dayAt(atMs), calendar)
  const wasOpen = today.some(segment => segment.toMin <= minute && segment.state !== 'closed')
  const opensToday = next !== null && dayAt(next.startMs) === dayAt(atMs)
  if (opensToday) return wasOpen ? 'break' : 'before'
  return wasOpen ? 'after' : 'day-off'
}

function whyUnknown(rule: HoursRule, atMs: number, calendar: HolidayCalendar): UnknownReason {
  const day = dayAt(atMs)
  const now = segmentAt(dayTimeline(rule, day, calendar), minutesAt(atMs))
  if (now.missing === 'lunar') return { code: 'no-lunar-data' }
  if (now.missing === null) return { code: 'by-arrangement', words: now.comment }
  // an hour after midnight may hang on the evening before
  const year = missingHolidayYear(day, calendar) ?? missingHolidayYear(day - 1, calendar) ?? civilDay(day).year
  const otherwise = segmentAt(ordinaryTimeline(rule, day, calendar), minutesAt(atMs))
  return { code: 'no-holiday-data', year, isOpenOtherwise: otherwise.state === 'open' }
}
