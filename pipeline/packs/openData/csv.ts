/** Lets Excel recognise UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One line of RFC 4180 CSV. Text a spreadsheet would run as a formula gets an apostrophe in front. */
export function formatCsvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`
}

function formatCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
