/**
 * Text columns: one string a field, its values joined by line feeds, null as the empty line. A whole province of
 * rows stays a handful of strings, which parse and compress far better than an object a row (DESIGN §5).
 */

/** @throws Error when a value is empty text or holds a line feed, which the wire form cannot tell apart */
export function joinColumn(values: readonly (string | null)[]): string {
  return values
    .map(value => {
      if (value === null) return ''
      if (value === '' || value.includes('\n')) throw new Error(`a column value must be one non-empty line: ${value}`)
      return value
    })
    .join('\n')
}

/**
 * Splits a column back into `count` values.
 * @throws Error when the column holds another number of rows
 */
export function splitColumn(column: string, count: number): (string | null)[] {
  const values = count === 0 && column === '' ? [] : column.split('\n')
  if (values.length !== count) throw new Error(`expected ${count} rows, found ${values.length}`)
  return values.map(value => (value === '' ? null : value))
}

/** Rows a column holds, counted without splitting it; `expected` 0 and an empty column fit together. */
export function countRows(column: string, expected: number): number {
  if (expected === 0 && column === '') return 0
  let rows = 1
  for (let at = column.indexOf('\n'); at >= 0; at = column.indexOf('\n', at + 1)) rows += 1
  return rows
}

/**
 * Splits a column in which every row has a value.
 * @throws Error when the column holds another number of rows, or an empty one
 */
export function splitIds(column: string, count: number): string[] {
  return splitColumn(column, count).map((value, row) => {
    if (value === null) throw new Error(`row ${row} lacks a required value`)
    return value
  })
}

/** One character a row, for small enumerations. */
export function splitLetters<T>(column: string, count: number, values: readonly T[]): T[] {
  if (column.length !== count) throw new Error(`expected ${count} rows, found ${column.length}`)
  return Array.from(column, letter => {
    const value = values[letter.charCodeAt(0) - FIRST_LETTER]
    if (value === undefined) throw new Error(`unknown letter ${letter}`)
    return value
  })
}

/** The column `splitLetters` reads; at most 26 values. */
export function joinLetters<T>(rows: readonly T[], values: readonly T[]): string {
  return rows
    .map(row => {
      const index = values.indexOf(row)
      if (index < 0) throw new Error(`not one of the column's values: ${String(row)}`)
      return String.fromCharCode(FIRST_LETTER + index)
    })
    .join('')
}

const FIRST_LETTER = 'a'.charCodeAt(0)
