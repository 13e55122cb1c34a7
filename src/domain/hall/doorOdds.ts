import type { HolidayCalendar } from '../hours/calendar.ts'
import type { Caution } from '../hours/cautions.ts'
import { dayAt, instantOf, isUsableInstant } from '../hours/chinaTime.ts'
import { firstDayOf } from '../hours/closure.ts'
import { isMarketDay } from '../hours/marketDay.ts'
import { openState, type OpenState } from '../hours/openState.ts'
import { readHours } from '../hours/readHours.ts'
import type { PartialDate } from '../partialDate.ts'
import type { DoorLevel } from './doorLevel.ts'
import { recentReports, type DoorReport, type RecentReports } from './doorOddsReport.ts'
import type { DoorReason } from './doorOddsReason.ts'
import type { HallStatus, StatedHours } from './hall.ts'
import type { HallKind } from './hallKind.ts'

/** What is known about one door. null: no source says. */
export interface DoorFacts {
  readonly kind: HallKind
  readonly hours: StatedHours | null
  readonly status: HallStatus | null
  /** Day the office last confirmed the hours (`confirmedFields.hours`, else `confirmedOn`). */
  readonly confirmedOn: PartialDate | null
  /** Date of the newest source of the hours. */
  readonly sourcedOn: PartialDate | null
  readonly phone: string | null
  readonly booking: string | null
  /** What visitors found, on this phone and imported; any order. */
  readonly reports: readonly DoorReport[]
}

export interface DoorOdds {
  readonly level: DoorLevel
  /** Never empty; the one that decides first. */
  readonly reasons: readonly DoorReason[]
  readonly advice: 'go' | 'call-first'
  /** When it next opens by the stated hours, the moment asked about if it is open then; null: not known. */
  readonly opensAtMs: number | null
}

/** Hours neither confirmed nor published within two years say too little to send somebody on the road. */
const FRESH_MONTHS = 24
const DAYS_PER_MONTH = 30.44

/** How likely the door is open at an instant: now, or the planned arrival. Never throws. */
export function doorOdds(facts: DoorFacts, atMs: number, calendar: HolidayCalendar): DoorOdds {
  if (facts.kind === 'digital') {
    return { level: 'likely', reasons: [{ code: 'online' }], advice: 'go', opensAtMs: null }
  }
  const state = openState(facts.hours, facts.status, atMs, calendar)
  const reports = recentReports(facts, atMs, calendar)
  const level = levelOf(facts, state, reports, atMs)
  const stated = statedReasons(facts, state, atMs, calendar)
  const found = [reports.foundClosed, reports.foundOpen].filter(reason => reason !== null)
  const isSettled = state.kind === 'gone' || state.kind === 'suspended' || state.kind === 'closed'
  const reasons = [...(isSettled ? [...stated, ...found] : [...found, ...stated]), ...contactReasons(facts)]
  return {
    level,
    reasons,
    advice: level === 'likely' && facts.booking === null ? 'go' : 'call-first',
    opensAtMs: opensAt(state, atMs),
  }
}

function levelOf(facts: DoorFacts, state: OpenState, reports: RecentReports, atMs: number): DoorLevel {
  if (state.kind === 'gone' || state.kind === 'suspended') return 'unlikely'
  if (state.kind === 'closed')
    return state.cautions.some(caution => isLikelyWorked(caution, atMs)) ? 'unsure' : 'unlikely'
  if (reports.isContradicted) return 'unlikely'
  if (reports.foundClosed !== null || !isOpenOrOrdinarilyOpen(state)) return 'unsure'
  const isFresh = isWithin(facts.confirmedOn, atMs) || isWithin(facts.sourcedOn, atMs) || reports.foundOpen !== null
  return isFresh && !state.cautions.some(isSerious) ? 'likely' : 'unsure'
}

/** Open, or open unless the day is a holiday that the data does not tell; `isSerious` then asks for the season. */
function isOpenOrOrdinarilyOpen(state: Extract<OpenState, { kind: 'open' | 'unknown' }>): boolean {
  return state.kind === 'open' || (state.reason.code === 'no-holiday-data' && state.reason.isOpenOtherwise)
}

/** Missing holiday data is a doubt only where a holiday could fall: else a year without data would dim every door. */
function isSerious(caution: Caution): boolean {
  return caution.code !== 'no-holiday-data' || caution.isHolidaySeason
}

function isLikelyWorked(caution: Caution, atMs: number): boolean {
  return caution.code === 'make-up-workday' && caution.isLikelyOpen && caution.day === dayAt(atMs)
}

function statedReasons(facts: DoorFacts, state: OpenState, atMs: number, calendar: HolidayCalendar): DoorReason[] {
  const cautions = 'cautions' in state ? state.cautions : []
  const isUnstated = state.kind === 'unknown' && state.reason.code === 'not-stated'
  const isKeyholder = isUnstated && (facts.kind === 'village' || facts.kind === 'township')
  return [
    { code: 'stated', state },
    ...cautions.map(caution => ({ code: 'caution' as const, caution })),
    ...marketReasons(facts.hours, atMs, calendar),
    ...(isKeyholder ? [{ code: 'keyholder' as const }] : []),
    ...(isUnstated || state.kind === 'gone' || state.kind === 'suspended' ? [] : [ageReason(facts, atMs)]),
  ]
}

function contactReasons({ booking, phone }: DoorFacts): DoorReason[] {
  return [
    ...(booking === null ? [] : [{ code: 'booking' as const, words: booking }]),
    { code: phone === null ? 'no-phone' : 'phone-known' },
  ]
}

function ageReason({ confirmedOn, sourcedOn }: DoorFacts, atMs: number): DoorReason {
  if (confirmedOn !== null) return { code: 'confirmed', on: confirmedOn, ageMonths: ageMonths(confirmedOn, atMs) }
  return { code: 'only-sourced', on: sourcedOn, ageMonths: sourcedOn === null ? null : ageMonths(sourcedOn, atMs) }
}

function marketReasons(hours: StatedHours | null, atMs: number, calendar: HolidayCalendar): DoorReason[] {
  const read = readHours(hours)
  if (read.kind !== 'rule' || !isUsableInstant(atMs)) return []
  const today = dayAt(atMs)
  if (isMarketDay(read.rule, today, calendar)) return [{ code: 'market-day', when: 'today' }]
  return isMarketDay(read.rule, today + 1, calendar) ? [{ code: 'market-day', when: 'tomorrow' }] : []
}

function opensAt(state: OpenState, atMs: number): number | null {
  if (state.kind === 'open') return atMs
  return state.kind === 'closed' ? (state.next?.startMs ?? null) : null
}

/** Whole months from the earliest day a partial date may mean; 0 when that day is still to come. */
function ageMonths(date: PartialDate, atMs: number): number {
  return Math.max(0, Math.floor((atMs - instantOf(firstDayOf(date))) / 86_400_000 / DAYS_PER_MONTH))
}

function isWithin(date: PartialDate | null, atMs: number): boolean {
  return date !== null && ageMonths(date, atMs) < FRESH_MONTHS
}
