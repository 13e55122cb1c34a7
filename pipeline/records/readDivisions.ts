import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { divisionSchema, type Division } from '../../src/domain/place/division.ts'
import { readReadings } from '../pinyin/readReadings.ts'
import { toPinyin } from '../pinyin/toPinyin.ts'
import { RecordFaults } from './fault.ts'

const divisionsSchema = v.object({ prefectures: v.array(divisionSchema), counties: v.array(divisionSchema) })

/** Prefectures and counties of today from `records/places/divisions.json`, with their pinyin by the reviewed readings. */
export function readDivisions(folder: string): { prefectures: readonly Division[]; counties: readonly Division[] } {
  const file = 'places/divisions.json'
  const path = join(folder, file)
  const fault = (expected: string) =>
    new RecordFaults([{ file, line: null, name: null, field: null, expected, found: null }])
  if (!existsSync(path)) throw fault('缺少行政区划表')
  const result = v.safeParse(divisionsSchema, JSON.parse(readFileSync(path, 'utf8')))
  if (!result.success) throw fault(`行政区划表读不懂:${result.issues[0].message}`)
  const readings = readReadings(folder)
  const withPinyin = (division: Division): Division => ({ ...division, pinyin: toPinyin(division.name, readings).pinyin })
  const { prefectures, counties } = result.output
  return { prefectures: prefectures.map(withPinyin), counties: counties.map(withPinyin) }
}
