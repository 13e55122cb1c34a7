import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { divisionSchema, type Division } from '../../src/domain/place/division.ts'
import { RecordFaults } from './fault.ts'

const divisionsSchema = v.object({ prefectures: v.array(divisionSchema), counties: v.array(divisionSchema) })

/** Prefectures and counties of today, as `records/places/divisions.json` holds them. */
export function readDivisions(folder: string): { prefectures: readonly Division[]; counties: readonly Division[] } {
  const file = 'places/divisions.json'
  const path = join(folder, file)
  const fault = (expected: string) =>
    new RecordFaults([{ file, line: null, name: null, field: null, expected, found: null }])
  if (!existsSync(path)) throw fault('缺少行政区划表')
  const result = v.safeParse(divisionsSchema, JSON.parse(readFileSync(path, 'utf8')))
  if (!result.success) throw fault(`行政区划表读不懂:${result.issues[0].message}`)
  return result.output
}
