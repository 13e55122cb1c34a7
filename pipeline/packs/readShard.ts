import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { holdingRecordSchema, type HoldingRecord } from '../../src/domain/catalog/holding.ts'
import { hallRecordSchema, type HallRecord } from '../../src/domain/hall/hall.ts'
import type { PackPhoto } from '../../src/domain/pack/photosPack.ts'
import { sourcesSchema } from '../../src/domain/source.ts'
import { hallPhotos, type PhotoFolders } from '../photos/hallPhotos.ts'
import { checkReferences, fileStemOf } from '../records/checkReferences.ts'
import type { RecordFault } from '../records/fault.ts'
import { onceAValue } from '../records/onceAValue.ts'
import { parseEachLine, type Located } from '../records/parseLines.ts'
import { readLines } from '../records/readLines.ts'
import type { RecordCheck } from '../rules/recordCheck.ts'
import { checkHallPublishable, checkOneLine } from './checkPublishable.ts'
import { ndjsonFiles, type Province } from './readProvince.ts'

/** The records of one prefecture: what can be built without knowing the others. */
export interface ShardRecords {
  /** Name of the record files without ending: `5101`, or `5100` for halls of the whole province. */
  readonly stem: string
  /** In id order. */
  readonly halls: readonly HallRecord[]
  readonly holdings: readonly HoldingRecord[]
  readonly photos: readonly PackPhoto[]
}

/** Every prefecture the records hold files for, in order. */
export function shardStems(records: string): string[] {
  const files = [...ndjsonFiles(records, 'halls'), ...ndjsonFiles(records, 'holdings')]
  return [...new Set(files.map(file => basename(file, '.ndjson')))].sort()
}

/** Bytes of halls and holdings of one prefecture, or of all. */
export function recordBytes(records: string, stem: string | null = null): number {
  const files = [...ndjsonFiles(records, 'halls'), ...ndjsonFiles(records, 'holdings')]
  return files
    .filter(file => stem === null || basename(file, '.ndjson') === stem)
    .reduce((sum, file) => sum + statSync(join(records, file)).size, 0)
}

/** Reads and checks the records of one prefecture, line by line. Faults are appended; `check` sees every record. */
export function readShard(
  stem: string,
  { divisions, titleIds }: Pick<Province, 'divisions' | 'titleIds'>,
  folders: PhotoFolders,
  faults: RecordFault[],
  check: RecordCheck | null = null,
): ShardRecords {
  const located = readHalls(folders.records, stem, faults)
  const { prefectures, counties } = divisions
  faults.push(...checkReferences({ halls: located, titles: [], holdings: [], oldPlaces: [], prefectures, counties }))
  for (const hall of located) {
    checkHallPublishable(hall, faults)
    check?.hall(hall)
    faults.push(...misplaced(hall, stem))
  }
  const roomIds = new Set<string>(located.map(({ record }) => record.id))
  return {
    stem,
    halls: located.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1)),
    holdings: readHoldings(folders.records, stem, { roomIds, titleIds }, faults, check),
    photos: located.flatMap(hall => hallPhotos(hall, folders, faults)),
  }
}

function readHalls(records: string, stem: string, faults: RecordFault[]): Located<HallRecord>[] {
  const file = `halls/${stem}.ndjson`
  const path = join(records, file)
  return existsSync(path) ? [...parseEachLine(file, readLines(path), hallRecordSchema, faults)] : []
}

/** A prefecture can be built alone only when its halls are in its own file. */
function misplaced({ file, line, record }: Located<HallRecord>, stem: string): RecordFault[] {
  const right = fileStemOf(record.prefecture, record.province)
  if (right === stem) return []
  const field = record.prefecture === null ? 'province' : 'prefecture'
  return [{ file, line, name: record.name, field, expected: `这家馆应写在 halls/${right}.ndjson`, found: null }]
}

function readHoldings(
  records: string,
  stem: string,
  known: { readonly roomIds: ReadonlySet<string>; readonly titleIds: ReadonlySet<string> },
  faults: RecordFault[],
  check: RecordCheck | null,
): HoldingRecord[] {
  const file = `holdings/${stem}.ndjson`
  const path = join(records, file)
  if (!existsSync(path)) return []
  const holdings: HoldingRecord[] = []
  const titleOf = new Map(Array.from(known.titleIds, id => [id, id]))
  const roomOf = new Map(Array.from(known.roomIds, id => [id, id]))
  for (const located of parseEachLine(file, readLines(path), sharingHoldingSchema(), faults)) {
    const { record } = located
    const [room, title] = [roomOf.get(record.room), titleOf.get(record.title)]
    if (room === undefined) faults.push(missing(located, 'room', `halls/${stem}.ndjson 里没有这个编号的馆`))
    if (title === undefined) faults.push(missing(located, 'title', '没有这个编号的题名'))
    checkOneLine(located, HOLDING_LINES, holdingName, faults)
    // The ids of the lists, not the line's own: a million holdings name the same rooms and titles over and over.
    if (room !== undefined) record.room = room as HoldingRecord['room']
    if (title !== undefined) record.title = title as HoldingRecord['title']
    check?.holding(located)
    holdings.push(record)
  }
  return holdings
}

function missing(located: Located<HoldingRecord>, field: 'room' | 'title', expected: string): RecordFault {
  const { file, line, record } = located
  return { file, line, name: holdingName(record), field, expected, found: record[field] }
}

const HOLDING_LINES = ['extent', 'callNumber', 'shelf', 'note'] as const

const holdingName = ({ room, title }: HoldingRecord) => `${room} · ${title}`

/** The holdings schema, with equal lists of sources checked once and then shared: most rows cite the same one. */
function sharingHoldingSchema() {
  return v.strictObject({ ...holdingRecordSchema.entries, sources: onceAValue(sourcesSchema) })
}
