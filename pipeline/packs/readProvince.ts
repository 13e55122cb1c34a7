import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { titleRecordSchema, type TitleRecord } from '../../src/domain/catalog/title.ts'
import type { OfficialCounts } from '../../src/domain/pack/corePack.ts'
import { DivisionIndex } from '../../src/domain/place/division.ts'
import { oldPlaceSchema } from '../../src/domain/place/oldPlace.ts'
import type { PlacesPack } from '../../src/domain/place/placesPack.ts'
import { readReadings, type ReviewedReadings } from '../pinyin/readReadings.ts'
import { buildPlaces } from '../places/buildPlaces.ts'
import { readPlaces } from '../places/readPlaces.ts'
import { checkReferences } from '../records/checkReferences.ts'
import type { RecordFault } from '../records/fault.ts'
import { parseEachLine, parseLines, type Located } from '../records/parseLines.ts'
import { readDivisions } from '../records/readDivisions.ts'
import { readLines } from '../records/readLines.ts'
import type { RecordCheck } from '../rules/recordCheck.ts'
import { checkOneLine } from './checkPublishable.ts'

/** What belongs to no prefecture alone: every shard and the merge read it. */
export interface Province {
  readonly divisions: DivisionIndex
  /** In id order. */
  readonly titles: readonly TitleRecord[]
  readonly titleIds: ReadonlySet<string>
}

/** What the province-wide packs are made of besides. */
export interface ProvinceExtras {
  readonly official: OfficialCounts
  /** Parsed `records/places/outlines.topojson`: province, prefectures and counties with label points. */
  readonly land: unknown
  /** Parsed `records/places/rivers.topojson`. */
  readonly rivers: unknown
  /** null: the records hold no lists of townships and villages. */
  readonly places: PlacesPack | null
  readonly readings: ReviewedReadings
}

const ONE_LINE = [
  'title',
  'series',
  'place',
  'compiler',
  'publisher',
  'edition',
  'isbn',
  'fullTextUrl',
  'note',
] as const

/** Divisions and titles. Faults are appended; `check` sees every title. */
export function readProvince(records: string, faults: RecordFault[], check: RecordCheck | null = null): Province {
  const { prefectures, counties } = readDivisions(records)
  const located: Located<TitleRecord>[] = []
  for (const file of ndjsonFiles(records, 'titles')) {
    for (const title of parseEachLine(file, readLines(join(records, file)), titleRecordSchema, faults)) {
      located.push(title)
      check?.title(title)
      checkOneLine(title, ONE_LINE, record => record.title, faults)
    }
  }
  faults.push(...checkReferences({ halls: [], titles: located, holdings: [], oldPlaces: [], prefectures, counties }))
  const titles = located.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    divisions: new DivisionIndex(prefectures, counties),
    titles,
    titleIds: new Set(titles.map(title => title.id)),
  }
}

/** Outlines, official counts, place names and readings. */
export function readProvinceExtras(records: string, faults: RecordFault[]): ProvinceExtras {
  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(records, file), 'utf8'))
  return {
    official: readJson('coverage.json') as OfficialCounts,
    land: readJson('places/outlines.topojson'),
    rivers: readJson('places/rivers.topojson'),
    places: existsSync(join(records, 'places/villages.json')) ? readPlaceNames(records, faults) : null,
    readings: readReadings(records),
  }
}

function readPlaceNames(records: string, faults: RecordFault[]): PlacesPack {
  const file = 'places/old-names.ndjson'
  const path = join(records, file)
  const oldPlaces = existsSync(path) ? parseLines(file, readFileSync(path, 'utf8'), oldPlaceSchema, faults) : []
  return buildPlaces({ ...readPlaces(records), oldPlaces: oldPlaces.map(({ record }) => record) })
}

/** Record files of one kind, such as `halls/5101.ndjson`, in name order. */
export function ndjsonFiles(records: string, kind: string): string[] {
  const folder = join(records, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort()
    .map(name => `${kind}/${name}`)
}
