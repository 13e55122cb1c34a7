import * as v from 'valibot'
import { joinColumn, joinLetters, splitColumn, splitLetters } from '../pack/columns.ts'
import { PACK_FORMAT } from '../pack/manifest.ts'
import { readWire } from '../pack/wireHead.ts'
import { sourcesSchema, type Source } from '../source.ts'
import { adcodeSchema, type Adcode } from './adcode.ts'
import { oldPlaceSchema, type OldPlace } from './oldPlace.ts'

/** A township of today. */
export interface TownshipRow {
  readonly county: Adcode
  readonly name: string
  readonly villages: readonly string[]
  /** Villages it had before the mergers whose names are gone from the county. */
  readonly goneVillages: readonly string[]
}

/** `reviewed`: read in a source; `likely`: three fifths of its villages' names stand there; `possible`: fewer do. */
export const OLD_TOWNSHIP_BASES = ['reviewed', 'likely', 'possible', 'unknown'] as const
export type OldTownshipBasis = (typeof OLD_TOWNSHIP_BASES)[number]

/** A township whose name is gone, and what became of it. */
export interface OldTownshipRow {
  /** County of today it lay in; a prefecture's code where only that is known. */
  readonly county: Adcode
  readonly name: string
  readonly basis: OldTownshipBasis
  /** Townships of today, largest share first; none when the basis is `unknown`. */
  readonly heirs: readonly Heir[]
  /** Its villages whose names are gone from the county too. */
  readonly goneVillages: readonly string[]
  /** What a reviewed row rests on; null for a computed one. */
  readonly sources: readonly Source[] | null
}

/** A township of today that took over an old one. */
export interface Heir {
  /** Index into `PlacesPack.townships`. */
  readonly township: number
  /** Part of the old villages found there, in percent; null when a source says it without a number. */
  readonly sharePercent: number | null
}

/** Place names of one province, now and before. */
export interface PlacesPack {
  readonly townships: readonly TownshipRow[]
  readonly oldTownships: readonly OldTownshipRow[]
  /** Old names of counties and prefectures. */
  readonly oldPlaces: readonly OldPlace[]
}

/** Between the villages of one township; no village name holds it. */
const BETWEEN = '\t'

const joinNames = (names: readonly string[]) => (names.length === 0 ? null : names.join(BETWEEN))
const splitNames = (line: string | null) => line?.split(BETWEEN) ?? []
const joinHeir = ({ township, sharePercent }: Heir) => `${township}:${sharePercent ?? ''}`

/** Columns of the places pack, ready for JSON. */
export function toPlacesWire({ townships, oldTownships, oldPlaces }: PlacesPack): Record<string, unknown> {
  return {
    formatVersion: PACK_FORMAT,
    kind: 'places',
    townshipCount: townships.length,
    oldTownshipCount: oldTownships.length,
    columns: {
      county: joinColumn(townships.map(row => row.county)),
      name: joinColumn(townships.map(row => row.name)),
      villages: joinColumn(townships.map(row => joinNames(row.villages))),
      goneVillages: joinColumn(townships.map(row => joinNames(row.goneVillages))),
      oldCounty: joinColumn(oldTownships.map(row => row.county)),
      oldName: joinColumn(oldTownships.map(row => row.name)),
      oldBasis: joinLetters(
        oldTownships.map(row => row.basis),
        OLD_TOWNSHIP_BASES,
      ),
      oldHeirs: joinColumn(oldTownships.map(row => row.heirs.map(joinHeir).join(',') || null)),
      oldGoneVillages: joinColumn(oldTownships.map(row => joinNames(row.goneVillages))),
      oldSources: joinColumn(oldTownships.map(row => row.sources && JSON.stringify(row.sources))),
    },
    oldPlaces,
  }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const columnNames = [
  'county',
  'name',
  'villages',
  'goneVillages',
  'oldCounty',
  'oldName',
  'oldBasis',
  'oldHeirs',
  'oldGoneVillages',
  'oldSources',
] as const
const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('places'),
  townshipCount: count,
  oldTownshipCount: count,
  columns: v.object(v.entriesFromList(columnNames, v.string())),
  oldPlaces: v.array(oldPlaceSchema),
})

/**
 * Reads a places pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when the columns do not fit together
 */
export function parsePlacesPack(raw: unknown): PlacesPack {
  return readWire(raw, 'places', () => readColumns(v.parse(wireSchema, raw)))
}

function readColumns(wire: v.InferOutput<typeof wireSchema>): PlacesPack {
  const { columns, townshipCount, oldTownshipCount, oldPlaces } = wire
  const today = (name: (typeof columnNames)[number]) => splitColumn(columns[name], townshipCount)
  const old = (name: (typeof columnNames)[number]) => splitColumn(columns[name], oldTownshipCount)
  const [names, villages, gone] = [today('name'), today('villages'), today('goneVillages')]
  const [oldNames, heirs, oldGone, sources] = [
    old('oldName'),
    old('oldHeirs'),
    old('oldGoneVillages'),
    old('oldSources'),
  ]
  const bases = splitLetters(columns.oldBasis, oldTownshipCount, OLD_TOWNSHIP_BASES)
  return {
    townships: today('county').map((county, row) => ({
      county: v.parse(adcodeSchema, county),
      name: named(names[row]),
      villages: splitNames(villages[row] ?? null),
      goneVillages: splitNames(gone[row] ?? null),
    })),
    oldTownships: old('oldCounty').map((county, row) => ({
      county: v.parse(adcodeSchema, county),
      name: named(oldNames[row]),
      basis: bases[row] ?? 'unknown',
      heirs: parseHeirs(heirs[row] ?? null, townshipCount),
      goneVillages: splitNames(oldGone[row] ?? null),
      sources: parseSources(sources[row] ?? null),
    })),
    oldPlaces,
  }
}

function named(name: string | null | undefined): string {
  if (name === null || name === undefined) throw new Error('a township without a name')
  return name
}

function parseHeirs(line: string | null, townshipCount: number): Heir[] {
  if (line === null) return []
  return line.split(',').map(item => {
    const match = /^(\d+):(\d{1,3})?$/.exec(item)
    const township = Number(match?.[1])
    if (!match || township >= townshipCount) throw new Error(`no heir: ${item}`)
    return { township, sharePercent: match[2] === undefined ? null : Number(match[2]) }
  })
}

function parseSources(line: string | null): readonly Source[] | null {
  return line === null ? null : v.parse(sourcesSchema, JSON.parse(line))
}
