import type { PartialDate } from '../../src/domain/partialDate.ts'
import type { Place } from './place.ts'

/** One filled cell. Empty cells do not exist. */
export interface Cell {
  /** What a reader of the sheet would copy out, untrimmed. */
  readonly text: string
  /** The stored number of a numeric cell; null for text. */
  readonly number: number | null
  /** Set when the cell is stored as a date. */
  readonly date: PartialDate | null
  /** Why the content cannot be used, such as an error value of a formula; null when it can. */
  readonly fault: string | null
}

export interface TableRow {
  /** 1-based row of the sheet or line of the file; 0 where the format has neither. */
  readonly row: number
  /** By 1-based column. */
  readonly cells: ReadonlyMap<number, Cell>
  /** Overrides the place made of sheet, row and column (CNMARC, GeoJSON). */
  readonly place: Place | null
}

/** A sheet, a CSV file, or anything else that has become rows. */
export interface Table {
  /** Sheet name; null for formats without sheets. */
  readonly name: string | null
  readonly rows: readonly TableRow[]
}

export function textCell(text: string): Cell {
  return { text, number: null, date: null, fault: null }
}

export function faultCell(text: string, fault: string): Cell {
  return { text, number: null, date: null, fault }
}

/** The place of a cell, or of its row when `column` is null. */
export function placeOf(table: Table, row: TableRow, column: number | null): Place {
  if (row.place !== null) return row.place
  return { sheet: table.name, row: row.row, column, byteOffset: null, words: null }
}
