import type { PartialDate } from '../../../src/domain/partialDate.ts'

const DAY_MS = 86_400_000
/** Day 0 of Excel's 1900 system, counting its false 29 February 1900 (ECMA-376 part 1, 18.17.4). */
const EPOCH_1900_MS = Date.UTC(1899, 11, 30)
const EPOCH_1904_MS = Date.UTC(1904, 0, 1)

/**
 * A stored serial number as a date; null when it is no day between 1900 and 2200.
 * @param withDay - false when the cell's format shows year and month only
 */
export function excelDate(serial: number, date1904: boolean, withDay: boolean): PartialDate | null {
  if (!Number.isFinite(serial) || serial < 1) return null
  const days = Math.floor(serial) + (!date1904 && serial < 60 ? 1 : 0)
  const date = new Date((date1904 ? EPOCH_1904_MS : EPOCH_1900_MS) + days * DAY_MS)
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2200) return null
  return date.toISOString().slice(0, withDay ? 10 : 7)
}
