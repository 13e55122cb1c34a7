import { HALL_COLUMNS } from './columns/hallColumns.ts'
import { HOLDING_COLUMNS, type HoldingDraft } from './columns/holdingColumns.ts'
import type { ListKind } from './columns/listKind.ts'
import { readRows, type RowReading } from './columns/readRows.ts'
import { recogniseTable, type Recognition } from './columns/recogniseTable.ts'
import { TITLE_COLUMNS } from './columns/titleColumns.ts'
import { NOWHERE, type Place } from './place.ts'
import { HoldingPlanner } from './plan/planHoldings.ts'
import { HallPlanner } from './plan/planHalls.ts'
import type { ImportContext } from './plan/importContext.ts'
import type { ImportItem } from './plan/importItem.ts'
import { TitlePlanner } from './plan/planTitles.ts'
import type { Table } from './table.ts'

/** How one table was understood; `found` is null for a sheet that is no list. */
export interface TableSummary {
  readonly name: string | null
  readonly found: Recognition | null
  readonly skipped: readonly { readonly place: Place; readonly reason: string }[]
  readonly rows: number
}

export interface ImportPlan {
  readonly tables: readonly TableSummary[]
  readonly items: readonly ImportItem[]
}

/**
 * Understands the tables of one file and plans what they would do to the records. Faults and warnings go to the
 * context's lists; nothing is written here.
 */
export function importTables(tables: readonly Table[], forced: ListKind | null, context: ImportContext): ImportPlan {
  const halls = new HallPlanner(context)
  const titles = new TitlePlanner(context)
  const copies: RowReading<HoldingDraft>[] = []
  const summaries: TableSummary[] = []
  const items: ImportItem[] = []
  for (const table of tables) {
    const found = recogniseTable(table, forced)
    if (found === null) {
      summaries.push({ name: table.name, found, skipped: [], rows: table.rows.length })
      continue
    }
    reportRepeated(table, found, context)
    const readContext = { places: context.places }
    switch (found.kind) {
      case 'halls': {
        const { readings, skipped } = readRows(table, found, HALL_COLUMNS, readContext, context.faults)
        items.push(...readings.map(row => halls.plan(row)).filter(item => item !== null))
        summaries.push({ name: table.name, found, skipped, rows: found.rows.length })
        break
      }
      case 'titles': {
        const { readings, skipped } = readRows(table, found, TITLE_COLUMNS, readContext, context.faults)
        items.push(...readings.map(row => titles.plan(row)).filter(item => item !== null))
        summaries.push({ name: table.name, found, skipped, rows: found.rows.length })
        break
      }
      case 'holdings': {
        const { readings, skipped } = readRows(table, found, HOLDING_COLUMNS, readContext, context.faults)
        copies.push(...readings)
        summaries.push({ name: table.name, found, skipped, rows: found.rows.length })
      }
    }
  }
  // Last, so that copies may stand in a room and be of a title that another sheet of the same file adds.
  const newHalls = items.filter(item => item.kind === 'halls').filter(item => item.outcome === 'new')
  const holdings = new HoldingPlanner(
    context,
    titles,
    newHalls.map(item => item.record),
  )
  for (const row of copies) holdings.add(row)
  return { tables: summaries, items: [...items, ...holdings.finish()] }
}

function reportRepeated(table: Table, found: Recognition, { warnings }: ImportContext): void {
  for (const { column, header } of found.repeated) {
    const place = { ...NOWHERE, sheet: table.name, row: found.headingRow, column }
    warnings.add(place, header, `两列都是“${header}”，只读了前一列`)
  }
}
