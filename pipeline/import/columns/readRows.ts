import type { FaultList } from '../faultList.ts'
import type { Place } from '../place.ts'
import { placeOf, type Table, type TableRow } from '../table.ts'
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

/** A row whose cells could all be read. */
export interface RowReading<Draft> {
  readonly draft: Draft
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
  /** Rows left out because of a fault. */
  readonly faulty: number
}

/** Reads the rows under the headings; a row with a fault is reported cell by cell and left out. */
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
  let faulty = 0
  for (const row of found.rows) {
    const reason = skipReason(row, used)
    if (reason !== null) {
      if (reason !== '') skipped.push({ place: placeOf(table, row, null), reason })
      continue
    }
    // A draft has optional keys only, so the empty one is a draft.
    const draft = {} as Draft
    const before = faults.count
    for (const { number, column } of used) {
      const cell = row.cells.get(number)
      if (cell === undefined) continue
      const words = foldLabel(cell.text)
      if (cell.fault !== null) faults.add(placeOf(table, row, number), column.header, cell.fault)
      else if (words === CLEAR_WORD) column.clear(draft)
      else if (words !== '' && !(column.choices === null && BLANK_WORDS.has(words))) {
        const fault = column.read(cell, draft, context)
        if (fault !== null) faults.add(placeOf(table, row, number), column.header, fault)
      }
    }
    if (faults.count > before) {
      faulty += 1
      continue
    }
    readings.push({
      draft,
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
  return { readings, skipped, faulty }
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

/** Adds a fault at the cell it is about. */
export function addFault(
  list: FaultList,
  row: Pick<RowReading<unknown>, 'cellOf'>,
  field: string,
  message: string,
  header?: string,
): void {
  const at = row.cellOf(field, header)
  list.add(at.place, at.header, message)
}
