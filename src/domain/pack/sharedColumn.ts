import { joinColumn, splitColumn } from './columns.ts'
import { joinNumbers, splitNumbers } from './numberColumn.ts'

/** A column whose values repeat: each distinct value once, and for each row its number from 1; 0 is null. */
export interface SharedColumn {
  readonly count: number
  readonly values: string
  readonly rows: string
}

/** Values stand in order of first use, so that one more row at the end moves nothing. */
export function joinShared(values: readonly (string | null)[]): SharedColumn {
  const numbers = new Map<string, number>()
  const rows = values.map(value => {
    if (value === null) return 0
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, numbers.size + 1)
    return numbers.size
  })
  return { count: numbers.size, values: joinColumn([...numbers.keys()]), rows: joinNumbers(rows) }
}

/** A shared column, read: a row's value is `values[rows[row] - 1]`, null where `rows[row]` is 0. */
export interface SharedValues {
  readonly values: readonly string[]
  readonly rows: Uint32Array
}

/** @throws Error when the parts do not fit together */
export function splitShared(column: SharedColumn, rowCount: number): SharedValues {
  const values = splitColumn(column.values, column.count).map(value => {
    if (value === null) throw new Error('a shared column holds an empty value')
    return value
  })
  const rows = splitNumbers(column.rows, rowCount)
  for (const row of rows) if (row > values.length) throw new Error(`no shared value ${row}`)
  return { values, rows }
}

/** The value of one row. */
export function sharedAt({ values, rows }: SharedValues, row: number): string | null {
  const number = rows[row] ?? 0
  return number === 0 ? null : (values[number - 1] ?? null)
}
