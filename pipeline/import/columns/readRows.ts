import type { FaultList } from '../faultList.ts'
import type { Place } from '../place.ts'
import { placeOf, type Cell, type Table, type TableRow } from '../table.ts'
import { foldLabel } from '../values/tidyText.ts'
import type { Column, ReadContext } from './column.ts'
import type { Recognition } from './recogniseTable.ts'

/** Cells that say nothing, as offices fill them in. */
const BLANK_WORDS = new Set([
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '无',
  '暂无',
  '不详',
  '未知',
  '待定',
  '待补充',
  '空',
  'n/a',
  'na',
  'null',
])
const CLEAR_WORD = '清空'
const FOOTER = /^(?:合计|总计|小计|共计|填表人|填报人|审核人|制表|填报单位|填报日期|注:|备注:|说明:)/
const EXAMPLE = /^[(【[]?示例/

/** What a row says. */
export interface RowReading<Draft> {
  readonly draft: Draft
  /** Fields whose cells could not be read; reported already, and missing in the draft. Such a row is not imported. */
  readonly faultyFields: ReadonlySet<string>
  readonly row: Place
  /**
   * The cell a fault is about: that under `header` when the table has such a column, else the field's filled cell,
   * else its empty one, else the row.
   */
  cellOf(field: string, header?: string): { readonly place: Place; readonly header: string | null }
}

export interface RowReadings<Draft> {
  readonly readings: readonly RowReading<Draft>[]
  /** Rows that are no records: examples, totals, signatures, repeated headings. */
  readonly skipped: readonly { readonly place: Place; readonly reason: string }[]
}

/** Reads the rows under the headings; faults are reported cell by cell. */
export function readRows<Draft extends object, Item>(
  table: Table,
  found: Recognition,
  columns: readonly Column<Draft, Item>[],
  context: ReadContext,
  faults: FaultList,
): RowReadings<Draft> {
  const byHeader = new Map(columns.map(column => [column.header, column]))
  const used = [...found.headers].flatMap(([number, header]) => {
    const column = byHeader.get(header)
    return column === undefined ? [] : [{ number, column }]
  })
  const readings: RowReading<Draft>[] = []
  const skipped: { place: Place; reason: string }[] = []
  for (const row of found.rows) {
    const reason = skipReason(row, used)
    if (reason !== null) {
      if (reason !== '') skipped.push({ place: placeOf(table, row, null), reason })
      continue
    }
    // A draft has optional keys only, so the empty one is a draft.
    const draft = {} as Draft
    const faultyFields = new Set<string>()
    for (const { number, column } of used) {
      const cell = row.cells.get(number)
      const fault = cell === undefined ? null : readCell(cell, column, draft, context)
      if (fault === null) continue
      faults.add(placeOf(table, row, number), column.header, fault)
      faultyFields.add(column.field)
    }
    readings.push({
      draft,
      faultyFields,
      row: placeOf(table, row, null),
      cellOf(field, header) {
        const candidates = used.filter(({ column }) => column.field === field)
        const at =
          used.find(({ column }) => column.header === header) ??
          candidates.find(({ number }) => row.cells.has(number)) ??
          candidates[0]
        return { place: placeOf(table, row, at?.number ?? null), header: at?.column.header ?? null }
      },
    })
  }
  return { readings, skipped }
}

/** Puts a cell into the draft; returns why it cannot, or null. */
function readCell<Draft, Item>(
  cell: Cell,
  column: Column<Draft, Item>,
  draft: Draft,
  context: ReadContext,
): string | null {
  if (cell.fault !== null) return cell.fault
  const words = foldLabel(cell.text)
  if (words === CLEAR_WORD) {
    column.clear(draft)
    return null
  }
  const isBlank = words === '' || (column.choices === null && BLANK_WORDS.has(words))
  return isBlank ? null : column.read(cell, draft, context)
}

/** Null: read the row. `''`: nothing in it. */
function skipReason(
  row: TableRow,
  used: readonly { readonly number: number; readonly column: { readonly header: string } }[],
): string | null {
  const filled = used.filter(({ number }) => row.cells.has(number))
  if (filled.length === 0 && row.cells.size === 0) return ''
  const texts = [...row.cells.values()].map(cell => foldLabel(cell.text))
  if (texts.some(text => FOOTER.test(text)) && new Set(texts).size <= 3) return '合计、签名或说明行'
  if (filled.length === 0) return '没有可用的内容'
  const named = used.filter(({ column }) => /^(?:编号|馆名|题名编号|题名|阅览室编号|阅览室)$/.test(column.header))
  if (named.some(({ number }) => EXAMPLE.test(foldLabel(row.cells.get(number)?.text ?? '')))) return '示例行'
  if (
    filled.length >= 2 &&
    filled.every(({ number, column }) => isHeading(row.cells.get(number)?.text, column.header))
  ) {
    return '重复的表头'
  }
  return null
}

const isHeading = (text: string | undefined, header: string): boolean =>
  text !== undefined && foldLabel(text) === foldLabel(header)

/** Adds a fault at the cell it is about, unless the field's cell could not be read in the first place. */
export function addFault(
  list: FaultList,
  row: Pick<RowReading<unknown>, 'cellOf' | 'faultyFields'>,
  field: string,
  message: string,
  header?: string,
): void {
  if (row.faultyFields.has(field)) return
  const at = row.cellOf(field, header)
  list.add(at.place, at.header, message)
}
