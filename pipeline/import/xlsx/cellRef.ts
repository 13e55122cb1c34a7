/** A rectangle of cells, all 1-based and inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `C12` → row 12, column 3; null for anything else or outside Excel's grid of 1,048,576 × 16,384. */
export function parseCellRef(ref: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref)
  if (match === null) return null
  const [, letters = '', digits = ''] = match
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row <= 1_048_576 && column <= 16_384 ? { row, column } : null
}

/** `B2:D5`, or null. */
export function parseRange(ref: string): CellRange | null {
  const [from = '', to = from] = ref.split(':')
  const start = parseCellRef(from)
  const end = parseCellRef(to)
  if (start === null || end === null || end.row < start.row || end.column < start.column) return null
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
