import * as v from 'valibot'
import {
  TITLE_KINDS,
  TITLE_STAGES,
  titleRecordSchema,
  type TitleId,
  type TitleKind,
  type TitleRecord,
  type TitleStage,
} from '../catalog/title.ts'
import { countRows, joinColumn, joinLetters, splitColumn, splitLetters } from './columns.ts'
import { PACK_FORMAT } from './manifest.ts'
import { joinShared, sharedAt, splitShared, type SharedValues } from './sharedColumn.ts'
import { readWire } from './wireHead.ts'

/** Columns of text or null, a line a title. Years and volumes are digits; `covers` adcodes between spaces. */
export const TITLE_COLUMNS = [
  'id',
  'title',
  'series',
  'place',
  'covers',
  'periodFrom',
  'periodTo',
  'compiler',
  'publisher',
  'year',
  'edition',
  'isbn',
  'volumes',
  'formerTitles',
  'fullTextUrl',
  'note',
] as const
export type TitleColumn = (typeof TITLE_COLUMNS)[number]

const READERS: Readonly<Record<TitleColumn, (title: TitleRecord) => string | null>> = {
  id: title => title.id,
  title: title => title.title,
  series: title => title.series,
  place: title => title.place,
  covers: title => title.covers.join(' ') || null,
  periodFrom: title => (title.period === null ? null : String(title.period.from)),
  periodTo: title => (title.period === null ? null : String(title.period.to)),
  compiler: title => title.compiler,
  publisher: title => title.publisher,
  year: title => (title.year === null ? null : String(title.year)),
  edition: title => title.edition,
  isbn: title => title.isbn,
  volumes: title => (title.volumes === null ? null : String(title.volumes)),
  formerTitles: title => (title.formerTitles.length === 0 ? null : JSON.stringify(title.formerTitles)),
  fullTextUrl: title => title.fullTextUrl,
  note: title => title.note,
}

/** Columns of the titles pack, ready for JSON. Rows keep the order of `titles`. */
export function toTitlesWire({ titles }: { readonly titles: readonly TitleRecord[] }): Record<string, unknown> {
  const columns: Record<string, string> = {}
  for (const name of TITLE_COLUMNS) columns[name] = joinColumn(titles.map(READERS[name]))
  return {
    formatVersion: PACK_FORMAT,
    kind: 'titles',
    titleCount: titles.length,
    columns,
    kinds: joinLetters(
      titles.map(title => title.kind),
      TITLE_KINDS,
    ),
    stages: joinLetters(
      titles.map(title => title.stage),
      TITLE_STAGES,
    ),
    sources: joinShared(titles.map(title => JSON.stringify(title.sources))),
  }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('titles'),
  titleCount: count,
  columns: v.object(v.entriesFromList(TITLE_COLUMNS, v.string())),
  kinds: v.string(),
  stages: v.string(),
  sources: v.object({ count, values: v.string(), rows: v.string() }),
})

/**
 * The titles of the province. Opening the pack only counts the rows of each column; a column is split when it is first
 * asked for, and a whole record is checked when it is read, so that 100,000 titles open in a few milliseconds.
 */
export class TitlesPack {
  readonly titleCount: number
  readonly kinds: readonly TitleKind[]
  readonly stages: readonly TitleStage[]
  private readonly sources: SharedValues
  private readonly split = new Map<TitleColumn, readonly (string | null)[]>()
  private rows: ReadonlyMap<string, number> | null = null

  constructor(private readonly wire: v.InferOutput<typeof wireSchema>) {
    this.titleCount = wire.titleCount
    for (const name of TITLE_COLUMNS) {
      const found = countRows(wire.columns[name], wire.titleCount)
      if (found !== wire.titleCount) throw new Error(`${name}: expected ${wire.titleCount} rows, found ${found}`)
    }
    this.kinds = splitLetters(wire.kinds, wire.titleCount, TITLE_KINDS)
    this.stages = splitLetters(wire.stages, wire.titleCount, TITLE_STAGES)
    this.sources = splitShared(wire.sources, wire.titleCount)
  }

  /** One field of every title, in row order. */
  column(name: TitleColumn): readonly (string | null)[] {
    let values = this.split.get(name)
    if (values === undefined) this.split.set(name, (values = splitColumn(this.wire.columns[name], this.titleCount)))
    return values
  }

  /** Row of a title; null: no title here has this id. */
  rowOf(id: string): number | null {
    this.rows ??= new Map(this.column('id').map((each, row) => [each ?? '', row]))
    return this.rows.get(id) ?? null
  }

  /** The whole record of one row. @throws Failure P03 when there is no such row or it is unsound */
  titleAt(row: number): TitleRecord {
    const text = (name: TitleColumn) => this.column(name)[row] ?? null
    const number = (name: TitleColumn) => {
      const digits = text(name)
      return digits === null ? null : Number(digits)
    }
    const json = (line: string | null): unknown => (line === null ? [] : JSON.parse(line))
    const [from, to] = [number('periodFrom'), number('periodTo')]
    return readWire(null, `titles[${row}]`, () =>
      v.parse(titleRecordSchema, {
        id: text('id') as TitleId | null,
        title: text('title'),
        series: text('series'),
        kind: this.kinds[row],
        place: text('place'),
        covers: text('covers')?.split(' ') ?? [],
        period: from === null || to === null ? null : { from, to },
        compiler: text('compiler'),
        publisher: text('publisher'),
        year: number('year'),
        edition: text('edition'),
        isbn: text('isbn'),
        volumes: number('volumes'),
        formerTitles: json(text('formerTitles')),
        stage: this.stages[row],
        fullTextUrl: text('fullTextUrl'),
        note: text('note'),
        sources: json(sharedAt(this.sources, row)),
      }),
    )
  }

  /** Every record, checked one by one: 10 µs each, so read columns where there may be many. */
  get titles(): readonly TitleRecord[] {
    return Array.from({ length: this.titleCount }, (_, row) => this.titleAt(row))
  }
}

/**
 * Reads a titles pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when the columns do not fit together
 */
export function parseTitlesPack(raw: unknown): TitlesPack {
  return readWire(raw, 'titles', () => new TitlesPack(v.parse(wireSchema, raw)))
}
