/**
 * China's wall clock from an instant: UTC+8, no summer time since 1991 (IANA tz database, Asia/Shanghai). The phone's
 * own zone never enters. Instants before 1992 read as plain UTC+8.
 */

/** Days since 1970-01-01 on China's calendar. */
export type DayNumber = number

const MS_PER_MINUTE = 60_000
export const MINUTES_PER_DAY = 1440
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE
const OFFSET_MS = 8 * 60 * MS_PER_MINUTE
const LATEST_MS = 8.64e15 - 2 * 366 * MS_PER_DAY

/** A Gregorian date; `month` and `day` count from 1, `weekday` from 0 = Monday. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

/** False for NaN and for instants too far out for a calendar: what a broken clock or a broken file gives. */
export function isUsableInstant(atMs: number): boolean {
  return Math.abs(atMs) <= LATEST_MS
}

export function dayAt(atMs: number): DayNumber {
  return Math.floor((atMs + OFFSET_MS) / MS_PER_DAY)
}

/** The instant of a day's midnight plus minutes; minutes may run past 1440. */
export function instantOf(day: DayNumber, minutes = 0): number {
  return day * MS_PER_DAY + minutes * MS_PER_MINUTE - OFFSET_MS
}

/** Minutes since midnight, with the fraction of the running minute. */
export function minutesAt(atMs: number): number {
  return (atMs - instantOf(dayAt(atMs))) / MS_PER_MINUTE
}

export function civilDay(day: DayNumber): CivilDay {
  const date = new Date(day * MS_PER_DAY)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (((day + 3) % 7) + 7) % 7, // 1970-01-01 was a Thursday
  }
}

/** Inverse of `civilDay`; a month of 13 or a day of 0 rolls over, as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}
