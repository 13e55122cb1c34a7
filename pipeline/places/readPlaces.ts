import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { RecordFaults, type RecordFault } from '../records/fault.ts'
import { parseLines, type Located } from '../records/parseLines.ts'
import type { VillagesByCounty } from '../extract/divisions.ts'
import { correctionSchema, type Correction } from './correction.ts'

/** The place-name extracts and the corrections people edit. */
export interface PlaceRecords {
  readonly today: VillagesByCounty
  readonly old: VillagesByCounty
  readonly corrections: readonly Correction[]
}

const villagesSchema = v.record(v.string(), v.record(v.string(), v.array(v.string())))

/**
 * Reads `places/` of a records folder.
 * @throws RecordFaults when a correction is misspelt or names a township that today's list does not hold
 */
export function readPlaces(folder: string): PlaceRecords {
  const today = readVillages(folder, 'villages.json')
  const faults: RecordFault[] = []
  const file = 'places/corrections.ndjson'
  const path = join(folder, file)
  const located = existsSync(path) ? parseLines(file, readFileSync(path, 'utf8'), correctionSchema, faults) : []
  faults.push(...checkCorrections(located, today))
  if (faults.length > 0) throw new RecordFaults(faults)
  return { today, old: readVillages(folder, 'old-divisions.json'), corrections: located.map(line => line.record) }
}

/** A correction must lead to a township of today, and may not be given twice. */
export function checkCorrections(corrections: readonly Located<Correction>[], today: VillagesByCounty): RecordFault[] {
  const seen = new Set<string>()
  return corrections.flatMap(({ file, line, record }) => {
    const fault = (field: string, expected: string, found: string): RecordFault => ({
      file,
      line,
      name: record.oldName,
      field,
      expected,
      found,
    })
    const key = `${record.county}${record.oldName}`
    const faults = record.today
      .filter(({ county, name }) => !today[county ?? record.county]?.[name])
      .map(({ name }) => fault('today', '今天的乡镇名录里没有这个名字', name))
    if (!today[record.county]) faults.push(fault('county', '没有这个县级行政区划代码', record.county))
    if (seen.has(key)) faults.push(fault('oldName', '同县同名只能写一次', record.oldName))
    seen.add(key)
    return faults
  })
}

function readVillages(folder: string, file: string): VillagesByCounty {
  return v.parse(villagesSchema, JSON.parse(readFileSync(join(folder, 'places', file), 'utf8')))
}
