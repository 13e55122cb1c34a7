import { isPartialDate, type PartialDate } from '../../../src/domain/partialDate.ts'
import type { Cell } from '../table.ts'
import { excelDate } from '../xlsx/excelDate.ts'
import { foldLabel } from './tidyText.ts'

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** A value, or in Chinese why there is none. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string }

const EXPECTED = '应为日期，如 2021年5月、2021.5、2021-05-30'

/** Reads a cell of a date column: a stored date, 2021年5月, 2021.5, 20210530, 二〇二一年五月, or a bare serial number. */
export function parseDate(cell: Cell): Parsed<PartialDate> {
  if (cell.date !== null) return checked(cell.date, cell.text)
  if (cell.number !== null) return fromNumber(cell.number)
  const text = westernDigits(foldLabel(cell.text))
    .replace(/\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/t$/, '')
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (compact !== null) return fromParts(compact, cell.text)
  const match = /^(\d{4})(?:年|[-./](?=\d)|$)(?:(\d{1,2})(?:月份?|[-./](?=\d)|$)(?:(\d{1,2})[日号]?)?)?$/.exec(text)
  return match === null ? { fault: `“${cell.text}”读不懂，${EXPECTED}` } : fromParts(match, cell.text)
}

function fromNumber(number: number): Parsed<PartialDate> {
  const text = String(number)
  if (/^\d{8}$|^(19|20)\d{4}$/.test(text)) return parseDate({ text, number: null, date: null, fault: null })
  if (Number.isInteger(number) && number >= 20_000 && number <= 80_000) {
    const date = excelDate(number, false, true)
    if (date !== null) return { value: date }
  }
  if (Number.isInteger(number)) return checked(text, text)
  // Typed as a number, 2021.10 is stored as 2021.1: January and October look the same.
  if (/\.1$/.test(text)) {
    const year = text.slice(0, 4)
    return { fault: `${text} 存成了数字，分不清是 1 月还是 10 月：请写成 ${year}-01 或 ${year}-10` }
  }
  return parseDate({ text, number: null, date: null, fault: null })
}

function fromParts([, year = '', month, day]: RegExpExecArray, original: string): Parsed<PartialDate> {
  const parts = [year, month, day].filter(part => part !== undefined).map(part => part.padStart(2, '0'))
  return checked(parts.join('-'), original)
}

function checked(date: string, original: string): Parsed<PartialDate> {
  return isPartialDate(date) ? { value: date } : { fault: `“${original}”不是存在的日期，${EXPECTED}` }
}

/** 二〇二一年十月 → 2021年10月. */
function westernDigits(text: string): string {
  return text
    .replace(/[○零]/g, '〇')
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g, (_all, tens: string, ones: string) => {
      const high = tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)
      return String(high * 10 + (ones === '' ? 0 : CHINESE_DIGITS.indexOf(ones)))
    })
    .replace(/[〇一二三四五六七八九]/g, digit => String(CHINESE_DIGITS.indexOf(digit)))
}
