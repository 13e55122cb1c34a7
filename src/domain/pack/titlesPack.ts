import { titleRecordSchema, type TitleRecord } from '../catalog/title.ts'
import { Failure } from '../failure.ts'
import * as v from 'valibot'
import { joinColumn, splitColumn } from './columns.ts'
import { PACK_FORMAT } from './manifest.ts'

/** Fields that are one line of text or null and so make a column of their own; the others travel as JSON lines. */
const TEXT_COLUMNS = [
  'id',
  'title',
  'series',
  'kind',
  'place',
  'compiler',
  'publisher',
  'edition',
  'isbn',
  'stage',
  'fullTextUrl',
  'note',
] as const
const JSON_COLUMNS = ['covers', 'period', 'year', 'volumes', 'formerTitles', 'sources'] as const

/** The titles pack, parsed. */
export interface TitlesPack {
  readonly titles: readonly TitleRecord[]
}

/** Columns of the titles pack, ready for JSON. */
export function toTitlesWire(pack: TitlesPack): Record<string, unknown> {
  const columns: Record<string, string> = {}
  for (const name of TEXT_COLUMNS) columns[name] = joinColumn(pack.titles.map(title => title[name]))
  for (const name of JSON_COLUMNS) columns[name] = joinColumn(pack.titles.map(title => JSON.stringify(title[name])))
  return { formatVersion: PACK_FORMAT, kind: 'titles', titleCount: pack.titles.length, columns }
}

const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('titles'),
  titleCount: v.number(),
  columns: v.record(v.string(), v.string()),
})

/**
 * Reads a titles pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when the columns do not fit together
 */
export function parseTitlesPack(raw: unknown): TitlesPack {
  const version = (raw as { formatVersion?: unknown } | null)?.formatVersion
  if (typeof version === 'number' && version > PACK_FORMAT) throw new Failure('P04', `formatVersion ${version}`)
  try {
    const { columns, titleCount } = v.parse(wireSchema, raw)
    const rows = Array.from({ length: titleCount }, () => ({}) as Record<string, unknown>)
    const fill = (name: string, read: (value: string | null) => unknown) => {
      for (const [row, value] of splitColumn(columns[name] ?? '', titleCount).entries()) {
        const target = rows[row]
        if (target !== undefined) target[name] = read(value)
      }
    }
    for (const name of TEXT_COLUMNS) fill(name, value => value)
    for (const name of JSON_COLUMNS) fill(name, value => (value === null ? null : (JSON.parse(value) as unknown)))
    return { titles: v.parse(v.array(titleRecordSchema), rows) }
  } catch (error) {
    throw new Failure('P03', `titles: ${(error as Error).message}`, { cause: error })
  }
}
