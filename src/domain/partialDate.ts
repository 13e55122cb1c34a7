import * as v from 'valibot'
import { DATE_WORDS } from './dateWords.ts'

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A date as far as the source knows it: `'2021'`, `'2021-05'` or `'2021-05-30'` (proleptic Gregorian). */
export type PartialDate = string

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` naming a day that exists (2100-02-29 does not). */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null) return false
  const [, year = '', month, day] = match
  if (month === undefined) return true
  const monthNumber = Number(month)
  if (monthNumber < 1 || monthNumber > 12) return false
  if (day === undefined) return true
  const days = monthNumber === 2 && isLeapYear(Number(year)) ? 29 : DAYS_IN_MONTH[monthNumber - 1]
  return Number(day) >= 1 && days !== undefined && Number(day) <= days
}

/** Gregorian leap-year rule. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** For people: `2021年5月30日`, `2021年5月` or `2021年`. */
export function formatPartialDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  return DATE_WORDS.date(
    Number(year),
    month === undefined ? null : Number(month),
    day === undefined ? null : Number(day),
  )
}

/** The later of two partial dates by text order, where `2021` sorts before `2021-05`; null loses to a date. */
export function laterDate(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null) return b
  if (b === null) return a
  return a > b ? a : b
}

/** Valibot schema of a partial date. */
export const partialDateSchema = v.pipe(
  v.string('应为日期文字,如 2021、2021-05 或 2021-05-30'),
  v.check(isPartialDate, '应为存在的日期,如 2021、2021-05 或 2021-05-30'),
)
