import type { SheetValue } from './writeXlsx.ts'

/** A cell that begins so would be computed by Excel when the file is opened; import takes the apostrophe off again. */
const COMPUTED = /^[=+\-@\t\r]/

/** RFC 4180 with the byte-order mark Excel needs to see that a file is UTF-8. */
export function writeCsv(rows: readonly (readonly SheetValue[])[]): string {
  return `\uFEFF${rows.map(row => row.map(toField).join(',')).join('\r\n')}\r\n`
}

function toField(value: SheetValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = COMPUTED.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
