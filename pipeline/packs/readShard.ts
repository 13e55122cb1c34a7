import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { holdingRecordSchema, type HoldingRecord } from '../../src/domain/catalog/holding.ts'
import { hallRecordSchema, type HallRecord } from '../../src/domain/hall/hall.ts'
import type { PackPhoto } from '../../src/domain/pack/photosPack.ts'
import { hallPhotos, type PhotoFolders } from '../photos/hallPhotos.ts'
import { checkReferences, fileStemOf } from '../records/checkReferences.ts'
import type { RecordFault } from '../records/fault.ts'
import { parseEachLine, type Located } from '../records/parseLines.ts'
import { readLines } from '../records/readLines.ts'
import { checkHallPublishable, multiLineFaults } from './checkPublishable.ts'
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

/** Reads and checks the records of one prefecture, line by line. Faults are appended. */
export function readShard(
  stem: string,
  { divisions, titleIds }: Province,
  folders: PhotoFolders,
  faults: RecordFault[],
): ShardRecords {
  const located = readHalls(folders.records, stem, faults)
  const { prefectures, counties } = divisions
  faults.push(...checkReferences({ halls: located, titles: [], holdings: [], oldPlaces: [], prefectures, counties }))
  for (const hall of located) faults.push(...checkHallPublishable(hall), ...misplaced(hall, stem))
  const roomIds = new Set<string>(located.map(({ record }) => record.id))
  return {
    stem,
    halls: located.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1)),
    holdings: readHoldings(folders.records, stem, { roomIds, titleIds }, faults),
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
): HoldingRecord[] {
  const file = `holdings/${stem}.ndjson`
  const path = join(records, file)
  if (!existsSync(path)) return []
  const holdings: HoldingRecord[] = []
  const [share, shareSources] = [sharing<string>(text => text), sharing<HoldingRecord['sources']>(JSON.stringify)]
  for (const located of parseEachLine(file, readLines(path), holdingRecordSchema, faults)) {
    const { line, record } = located
    const name = `${record.room} · ${record.title}`
    const missing = (field: string, expected: string, found: string) =>
      faults.push({ file, line, name, field, expected, found })
    if (!known.roomIds.has(record.room)) missing('room', `halls/${stem}.ndjson 里没有这个编号的馆`, record.room)
    if (!known.titleIds.has(record.title)) missing('title', '没有这个编号的题名', record.title)
    faults.push(...multiLineFaults(located, name, ['extent', 'callNumber', 'shelf', 'note']))
    holdings.push({
      ...record,
      room: share(record.room),
      title: share(record.title),
      sources: shareSources(record.sources),
    })
  }
  return holdings
}

/** Equal values become one value: a list of holdings names the same rooms, titles and sources over and over. */
function sharing<Shared>(keyOf: (value: Shared) => string): <T extends Shared>(value: T) => T {
  const seen = new Map<string, Shared>()
  return <T extends Shared>(value: T): T => {
    const key = keyOf(value)
    const first = seen.get(key)
    if (first !== undefined) return first as T
    seen.set(key, value)
    return value
  }
}
