import type { Cell } from '../table.ts'
import type { Parsed } from './parseDate.ts'
import { tidyText } from './tidyText.ts'

/** Area codes of three digits; every other one has four (numbering plan of the telephone network, 2010). */
const SHORT_AREA_CODE = /^(?:010|02[0-57-9])/

/** One or several office numbers as `028-87721234转8001`, joined with `、`. Does not judge whose number it is. */
export function parsePhone(cell: Cell): Parsed<string> {
  if (cell.number !== null && /^(?:2[0-57-9]\d{8}|[3-9]\d{9,10})$/.test(cell.text)) {
    return { fault: `电话 ${cell.text} 存成了数字，开头的 0 丢了：请把单元格设为“文本”后重填` }
  }
  const numbers = splitNumbers(cell.text).map(formatNumber)
  const bad = numbers.find(number => number.formatted === null)
  if (bad !== undefined) return { fault: `“${bad.original}”不是电话号码，应如 028-87721234` }
  return { value: numbers.map(number => number.formatted).join('、') }
}

/** The same number in whatever spelling compares equal by this. */
export function foldPhone(phone: string): string {
  return splitNumbers(phone)
    .map(number => formatNumber(number).formatted ?? number)
    .join('、')
}

function splitNumbers(text: string): readonly string[] {
  return tidyText(text)
    .normalize('NFKC')
    .split(/[、,;/\n]|\s+或\s+|或/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function formatNumber(original: string): { readonly original: string; readonly formatted: string | null } {
  const match = /^(?:\+?86[- ]?)?([\d\s\-—–()]+?)(?:(?:转|ext\.?|#)\s*(\d{1,6}))?$/i.exec(original)
  const digits = (match?.[1] ?? '').replace(/\D/g, '')
  if (match === null || digits.length < 3 || digits.length > 12) return { original, formatted: null }
  const extension = match[2] === undefined ? '' : `转${match[2]}`
  return { original, formatted: `${withHyphen(digits)}${extension}` }
}

function withHyphen(digits: string): string {
  if (/^[48]00\d{7}$/.test(digits)) return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
  if (!digits.startsWith('0')) return digits
  const areaLength = SHORT_AREA_CODE.test(digits) ? 3 : 4
  return digits.length - areaLength >= 7 ? `${digits.slice(0, areaLength)}-${digits.slice(areaLength)}` : digits
}
