import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import { holdingRecordSchema, type HoldingRecord } from '../../src/domain/catalog/holding.ts'
import { titleRecordSchema, type TitleRecord } from '../../src/domain/catalog/title.ts'
import { hallRecordSchema, type HallRecord } from '../../src/domain/hall/hall.ts'
import type { Division } from '../../src/domain/place/division.ts'
import { oldPlaceSchema, type OldPlace } from '../../src/domain/place/oldPlace.ts'
import { checkReferences } from './checkReferences.ts'
import { RecordFaults, type RecordFault } from './fault.ts'
import { parseLines, type Located } from './parseLines.ts'
import { readDivisions } from './readDivisions.ts'

/** Everything people edit, parsed; each record knows its file and line. */
export interface Records {
  readonly halls: readonly Located<HallRecord>[]
  readonly titles: readonly Located<TitleRecord>[]
  readonly holdings: readonly Located<HoldingRecord>[]
  readonly oldPlaces: readonly Located<OldPlace>[]
  readonly prefectures: readonly Division[]
  readonly counties: readonly Division[]
}

/**
 * Reads a records folder and checks it against the domain schemas and against itself: unknown divisions, ids used
 * twice, citations of sources that are not there.
 * @throws RecordFaults with all faults at once
 */
export function readRecords(folder: string): Records {
  const faults: RecordFault[] = []
  const divisions = readDivisions(folder)
  const records: Records = {
    halls: readFolder(folder, 'halls', hallRecordSchema, faults),
    titles: readFolder(folder, 'titles', titleRecordSchema, faults),
    holdings: readFolder(folder, 'holdings', holdingRecordSchema, faults),
    oldPlaces: readFile(folder, 'places/old-names.ndjson', oldPlaceSchema, faults),
    ...divisions,
  }
  faults.push(...checkReferences(records))
  if (faults.length > 0) throw new RecordFaults(faults)
  return records
}

function readFolder<Schema extends v.GenericSchema>(
  folder: string,
  kind: string,
  schema: Schema,
  faults: RecordFault[],
): Located<v.InferOutput<Schema>>[] {
  const path = join(folder, kind)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(name => name.endsWith('.ndjson'))
    .sort()
    .flatMap(name => readFile(folder, `${kind}/${name}`, schema, faults))
}

function readFile<Schema extends v.GenericSchema>(
  folder: string,
  file: string,
  schema: Schema,
  faults: RecordFault[],
): Located<v.InferOutput<Schema>>[] {
  const path = join(folder, file)
  return existsSync(path) ? parseLines(file, readFileSync(path, 'utf8'), schema, faults) : []
}
