import type { Cell } from '../table.ts'
import type { Parsed } from './parseDate.ts'
import { foldLabel } from './tidyText.ts'

const UNITS = /(?:平方米|平米|平方|m2|m²|册|卷|本|套|部|个|米)$/

/** A non-negative number: `约1,200平方米` → 1200, `1.2万册` → 12000. A range or a foreign unit is a fault. */
export function parseNumber(cell: Cell): Parsed<number> {
  if (cell.number !== null && cell.date === null) return nonNegative(cell.number, cell.text)
  const text = foldLabel(cell.text)
    .replace(/^[约近](?=\d)/, '')
    .replace(/[余多](?=$|[平米册卷万])/, '')
    .replace(UNITS, '')
  const match = /^(-?\d+(?:\.\d+)?|-?\d{1,3}(?:,\d{3})+)(万?)$/.exec(text)
  if (match === null) return { fault: `“${cell.text}”不是数字` }
  const number = Number((match[1] ?? '').replaceAll(',', ''))
  return nonNegative(match[2] === '万' ? Math.round(number * 10_000 * 100) / 100 : number, cell.text)
}

function nonNegative(number: number, original: string): Parsed<number> {
  return number >= 0 ? { value: number } : { fault: `“${original}”不能为负数` }
}

/** Degrees of longitude or latitude: `104.12`, `东经104.12°`, `104°7′12″`. */
export function parseDegrees(cell: Cell, limit: 90 | 180): Parsed<number> {
  const text = foldLabel(cell.text).replace(/^(?:东经|北纬|经度|纬度)|[en]$/g, '')
  const parts = /^(\d{1,3})[°度](?:(\d{1,2}(?:\.\d+)?)[′'分](?:(\d{1,2}(?:\.\d+)?)(?:[″"秒]|′′|'')?)?)?$/.exec(text)
  let degrees = cell.number ?? (/^-?\d+(?:\.\d+)?°?$/.test(text) ? Number.parseFloat(text) : Number.NaN)
  if (parts !== null) {
    const [, whole = '0', minutes = '0', seconds = '0'] = parts
    degrees = Math.round((Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600) * 1e6) / 1e6
  }
  if (Number.isNaN(degrees)) return { fault: `“${cell.text}”不是度数，应如 104.0657` }
  if (Math.abs(degrees) > limit) {
    const hint = limit === 90 && degrees <= 180 ? '（经度和纬度可能填反了）' : ''
    return { fault: `${cell.text} 超出 ±${limit} 度${hint}` }
  }
  return { value: degrees }
}
