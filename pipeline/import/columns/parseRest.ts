import * as v from 'valibot'
import { hallRecordSchema } from '../../../src/domain/hall/hall.ts'
import type { Cell } from '../table.ts'
import type { Parsed } from '../values/parseDate.ts'
import { HALL_REST_FIELDS, type HallRest } from './hallDraft.ts'

const restSchema = v.partial(v.pick(hallRecordSchema, [...HALL_REST_FIELDS]))

/** Reads the 其余资料 column, which only export writes. */
export function parseRest(cell: Cell): Parsed<HallRest> {
  let raw: unknown
  try {
    raw = JSON.parse(cell.text)
  } catch {
    return { fault: '“其余资料”由导出写成，不要手改；看不懂时请清空这一格' }
  }
  const result = v.safeParse(restSchema, raw)
  if (result.success) return { value: result.output }
  const [issue] = result.issues
  return { fault: `“其余资料”里 ${v.getDotPath(issue) ?? ''} ${issue.message}；它由导出写成，不要手改` }
}
