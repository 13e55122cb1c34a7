import { readReadings } from '../pinyin/readReadings.ts'
import { readRecords } from '../records/readRecords.ts'
import { readRuleContext } from '../rules/ruleContext.ts'
import type { ListKind } from './columns/listKind.ts'
import { FaultList } from './faultList.ts'
import { importTables, type ImportPlan } from './importTables.ts'
import type { ImportDefaults } from './plan/importContext.ts'
import { PlaceFinder } from './place/placeFinder.ts'
import { readTables, type ReadOptions } from './readTables.ts'
import { writePlan } from './writePlan.ts'

export interface ImportRequest extends ReadOptions {
  readonly file: string
  /** Folder of the records. */
  readonly records: string
  /** null: told by the headings. */
  readonly as: ListKind | null
  readonly defaults: ImportDefaults
  /** Day of the import, `YYYY-MM-DD`: nothing may be dated after it. */
  readonly today: string
  readonly write: boolean
  /** Write the sound rows although others have faults. */
  readonly skipFaulty: boolean
}

export interface ImportResult {
  readonly plan: ImportPlan
  readonly notes: readonly string[]
  readonly faults: FaultList
  readonly warnings: FaultList
  /** Files changed; empty when nothing was to be written, null when faults kept it from being written. */
  readonly written: readonly string[] | null
}

/**
 * The whole way of an import: read, understand, compare, and write only when asked and when no row is at fault.
 * @throws ImportFailure when the file cannot be read at all, RecordFaults when the records hold errors themselves
 */
export async function runImport(request: ImportRequest): Promise<ImportResult> {
  const faults = new FaultList()
  const warnings = new FaultList()
  const { tables, notes } = await readTables(request.file, request, faults)
  const records = readRecords(request.records)
  const oldPlaces = records.oldPlaces.map(({ record }) => record)
  const plan = importTables(tables, request.as, {
    records,
    places: new PlaceFinder(records.prefectures, records.counties, oldPlaces),
    rules: readRuleContext(request.records, request.today),
    readings: readReadings(request.records),
    defaults: request.defaults,
    faults,
    warnings,
  })
  const mayWrite = faults.count === 0 || request.skipFaulty
  const written = !request.write ? [] : mayWrite ? writePlan(request.records, records, plan.items) : null
  return { plan, notes, faults, warnings, written }
}
