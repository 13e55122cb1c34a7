import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import { column, type Column } from './column.ts'
import { HALL_REST_FIELDS, type HallDraft } from './hallDraft.ts'
import { HALL_FACT_COLUMNS } from './hallFactColumns.ts'
import { HALL_PLACE_COLUMNS } from './hallPlaceColumns.ts'
import { parseRest } from './parseRest.ts'
import { sourceColumns } from './sourceColumns.ts'

/** Every column of a list of halls, in the order of the template. */
export const HALL_COLUMNS: readonly Column<HallDraft, HallRecord>[] = [
  ...HALL_PLACE_COLUMNS,
  ...HALL_FACT_COLUMNS,
  ...sourceColumns<HallDraft, HallRecord>(),
  column('rest', { header: '其余资料', help: '由导出写成，请勿手改', width: 12 }, parseRest, hall => showRest(hall)),
]

function showRest(hall: HallRecord): string | null {
  const filled = HALL_REST_FIELDS.filter(field => {
    const value = hall[field]
    if (field === 'sources') return hall.sources.length > 1
    return value !== null && Object.keys(value).length > 0
  })
  if (filled.length === 0) return null
  return JSON.stringify(Object.fromEntries(filled.map(field => [field, hall[field]])))
}
