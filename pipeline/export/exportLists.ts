import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { TitleRecord } from '../../src/domain/catalog/title.ts'
import type { Column, ReadContext } from '../import/columns/column.ts'
import { HALL_COLUMNS } from '../import/columns/hallColumns.ts'
import { HOLDING_COLUMNS, type ShownHolding } from '../import/columns/holdingColumns.ts'
import type { ListKind } from '../import/columns/listKind.ts'
import { TITLE_COLUMNS } from '../import/columns/titleColumns.ts'
import type { PlaceFinder } from '../import/place/placeFinder.ts'
import type { Records } from '../records/readRecords.ts'
import type { CellStyle, Sheet, SheetColumn, SheetValue } from './writeXlsx.ts'

/** A list as import would read it: headings and rows. */
export interface ExportedList {
  readonly kind: ListKind
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

/** Longer texts than Excel holds in a cell are left out of workbooks; CSV and JSON keep them. */
export const CELL_CHARACTERS = 32_767

/** The list of one kind. `only` keeps records of one division: a code's leading digits, such as `5101`. */
export function exportList(kind: ListKind, records: Records, places: PlaceFinder, only: string | null): ExportedList {
  const context = { places }
  const halls = new Map(records.halls.map(({ record }) => [record.id, record]))
  switch (kind) {
    case 'halls': {
      const chosen = records.halls.map(({ record }) => record).filter(hall => isWithin(hall, only))
      return { kind, ...toRows(HALL_COLUMNS, chosen, context) }
    }
    case 'titles': {
      const chosen = records.titles
        .map(({ record }) => record)
        .filter(title => only === null || title.covers.some(code => code.startsWith(only)))
      return { kind, ...toRows(TITLE_COLUMNS, chosen, context) }
    }
    case 'holdings': {
      const titles = new Map<string, TitleRecord>(records.titles.map(({ record }) => [record.id, record]))
      const shown = records.holdings.map(({ record }): ShownHolding => ({
        ...record,
        hall: halls.get(record.room) ?? null,
        book: titles.get(record.title) ?? null,
      }))
      const chosen = shown.filter(({ hall }) => only === null || (hall !== null && isWithin(hall, only)))
      return { kind, ...toRows(HOLDING_COLUMNS, chosen, context) }
    }
  }
}

/** A list as a sheet of a workbook, with the drop-downs of the template for whoever edits it. */
export function toSheet(name: string, { columns, rows }: ExportedList): Sheet {
  return { name, columns, rows, rowStyle: 'plain', entryRows: Math.max(rows.length, 1) + 200 }
}

/** Columns that no record fills are left out, except those a clerk may want to fill. */
function toRows<Draft, Item>(
  columns: readonly Column<Draft, Item>[],
  items: readonly Item[],
  context: ReadContext,
): Pick<ExportedList, 'columns' | 'rows'> {
  const rows = items.map(item => columns.map(column => column.show(item, context)))
  const isUsed = columns.map((column, index) => column.required || rows.some(row => row[index] !== null))
  return {
    columns: columns.filter((_column, index) => isUsed[index]).map(toSheetColumn),
    rows: rows.map(row => row.filter((_value, index) => isUsed[index])),
  }
}

export function toSheetColumn(column: Column<never, never>): SheetColumn {
  const isNumber = ['经度', '纬度', '面积（平方米）', '藏书（册）', '全套册数', '复本数', '出版年'].includes(
    column.header,
  )
  const style: CellStyle = isNumber ? 'plain' : 'text'
  return {
    heading: column.header,
    width: column.width,
    headingStyle: column.required ? 'required' : 'heading',
    style,
    choices: column.choices,
    prompt: column.help,
  }
}

const isWithin = (hall: HallRecord, only: string | null): boolean =>
  only === null || (hall.county ?? hall.prefecture ?? hall.province).startsWith(only)
