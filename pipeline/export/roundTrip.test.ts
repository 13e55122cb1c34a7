import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FULL_HALLS, FULL_HOLDINGS, FULL_TITLES } from '../../tests/fixtures/import/fullRecords.ts'
import { placedRecords } from '../../tests/fixtures/import/placedRecords.ts'
import { toLines } from '../../tests/fixtures/records.ts'
import { DEFAULT_HOLDINGS_MAP } from '../import/marc/holdingsMap.ts'
import { NO_DEFAULTS } from '../import/plan/importContext.ts'
import { runImport, type ImportResult } from '../import/runImport.ts'
import { readRecords } from '../records/readRecords.ts'
import type { ListKind } from '../import/columns/listKind.ts'
import { exportBytes } from './command.ts'

const FILES = {
  'halls/5101.ndjson': toLines(FULL_HALLS.slice(0, 2)),
  'halls/5100.ndjson': toLines(FULL_HALLS.slice(2)),
  'titles/5100.ndjson': toLines(FULL_TITLES),
  'holdings/5101.ndjson': toLines(FULL_HOLDINGS),
}

function exportTo(from: string, extension: string, kind: ListKind | null, into: string): string {
  const file = join(into, `list${extension}`)
  writeFileSync(file, exportBytes(extension, kind, readRecords(from), null).bytes)
  return file
}

function importFrom(file: string, records: string, keepIds: boolean): Promise<ImportResult> {
  return runImport({
    file,
    records,
    as: null,
    encoding: null,
    holdingsMap: DEFAULT_HOLDINGS_MAP,
    defaults: { ...NO_DEFAULTS, keepIds },
    today: '2026-01-01',
    write: true,
    skipFaulty: false,
  })
}

const FORMATS: readonly (readonly [string, ListKind | null])[] = [
  ['.xlsx', null],
  ['.csv', 'halls'],
  ['.csv', 'titles'],
  ['.csv', 'holdings'],
  ['.geojson', 'halls'],
]

describe('export, then import', () => {
  it.each(FORMATS)('changes nothing in records that use every field (%s %s)', async (extension, kind) => {
    const folder = placedRecords(FILES)
    const result = await importFrom(exportTo(folder, extension, kind, folder), folder, false)
    expect(result.faults.faults).toEqual([])
    expect(new Set(result.plan.items.map(item => item.outcome))).toEqual(new Set(['same']))
    expect(result.written).toEqual([])
    for (const [file, text] of Object.entries(FILES)) expect(readFileSync(join(folder, file), 'utf8')).toBe(text)
  })

  it.each(FORMATS)('changes nothing in the records that ship (%s %s)', async (extension, kind) => {
    const folder = placedRecords({})
    const result = await importFrom(exportTo('records', extension, kind, folder), 'records', false)
    expect(result.faults.faults).toEqual([])
    expect(result.plan.items.filter(item => item.outcome !== 'same')).toEqual([])
  })

  it('rebuilds an empty folder from a workbook', async () => {
    const folder = placedRecords(FILES)
    const empty = placedRecords({})
    const result = await importFrom(exportTo(folder, '.xlsx', null, folder), empty, true)
    expect(result.faults.faults).toEqual([])
    for (const [file, text] of Object.entries(FILES)) expect(readFileSync(join(empty, file), 'utf8')).toBe(text)
  })

  it('gives the same bytes twice', () => {
    const folder = placedRecords(FILES)
    const once = exportBytes('.xlsx', null, readRecords(folder), null).bytes
    expect(exportBytes('.xlsx', null, readRecords(folder), null).bytes).toEqual(once)
  })
})
