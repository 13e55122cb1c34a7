import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { decodeOutlines } from '../../src/domain/geo/decodeOutlines.ts'
import { countyAt } from '../../src/domain/geo/divisionShape.ts'
import { HoursFault } from '../../src/domain/hours/hoursFault.ts'
import { parseHours } from '../../src/domain/hours/parseHours.ts'
import type { PartialDate } from '../../src/domain/partialDate.ts'
import type { Adcode } from '../../src/domain/place/adcode.ts'
import { DivisionIndex } from '../../src/domain/place/division.ts'
import { townshipStem, toTownshipName } from '../../src/domain/place/townshipName.ts'
import { RecordFaults } from '../records/fault.ts'
import { readDivisions } from '../records/readDivisions.ts'
import type { RuleContext } from './rule.ts'

const townshipsSchema = v.record(v.string(), v.array(v.string()))
const oldTownshipsSchema = v.record(v.string(), v.record(v.string(), v.array(v.string())))

/**
 * Loads what the rules look up from a records folder: outlines, townships of today and before the merger.
 * @throws RecordFaults when one of the files is missing or unreadable
 */
export function readRuleContext(folder: string, today: PartialDate): RuleContext {
  const { counties } = decodeOutlines(readJson(folder, 'places/outlines.topojson'))
  const divisions = readDivisions(folder)
  const index = new DivisionIndex(divisions.prefectures, divisions.counties)
  const now = readList(folder, 'places/townships.json', townshipsSchema)
  const before = readList(folder, 'places/old-divisions.json', oldTownshipsSchema)
  return {
    today,
    countyAt: point => countyAt(point, counties)?.code ?? null,
    nameOf: code => index.nameOf(code),
    townshipStanding: (county, township) => townshipStanding(now, before, county, township),
    hoursFault,
  }
}

function hoursFault(rule: string): string | null {
  try {
    parseHours(rule)
    return null
  } catch (error) {
    if (error instanceof HoursFault) return error.message
    throw error
  }
}

function townshipStanding(
  now: Readonly<Record<string, readonly string[]>>,
  before: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  county: Adcode,
  township: string,
): ReturnType<RuleContext['townshipStanding']> {
  const names = now[county]
  if (names === undefined) return 'unlisted'
  const wanted = toTownshipName(township)
  if (names.includes(wanted)) return 'today'
  const former = Object.keys(before[county] ?? {}).map(toTownshipName)
  if (former.includes(wanted)) return 'former'
  // 柏合镇 for today's 柏合街道: the rank changed, the place did not.
  const stem = townshipStem(wanted)
  return [...names, ...former].some(name => townshipStem(name) === stem) ? 'former' : 'unknown'
}

function readList<Schema extends v.GenericSchema>(folder: string, file: string, schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, existsSync(join(folder, file)) ? readJson(folder, file) : {})
  if (!result.success) throw unreadable(file, result.issues[0].message)
  return result.output
}

function readJson(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error))
  }
}

const unreadable = (file: string, detail: string): RecordFaults =>
  new RecordFaults([{ file, line: null, name: null, field: null, expected: `读不懂：${detail}`, found: null }])
