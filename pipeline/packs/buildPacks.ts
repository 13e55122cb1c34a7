import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { toCoreWire, type HallSummary, type OfficialCounts } from '../../src/domain/pack/corePack.ts'
import { detailsPackId, toDetailsWire } from '../../src/domain/pack/detailsPack.ts'
import { PACK_FORMAT, type Manifest } from '../../src/domain/pack/manifest.ts'
import { toTitlesWire } from '../../src/domain/pack/titlesPack.ts'
import { laterDate } from '../../src/domain/partialDate.ts'
import type { Source } from '../../src/domain/source.ts'
import type { Records } from '../records/readRecords.ts'
import { toPackFile, type PackFile } from './packFile.ts'
import { toWgs84 } from './toWgs84.ts'

/** What the packs are made from besides the records people edit. */
export interface PackInputs {
  readonly records: Records
  readonly official: OfficialCounts
  /** Parsed `records/places/outlines.topojson`: province, prefectures and counties with label points. */
  readonly land: unknown
  /** Parsed `records/places/rivers.topojson`. */
  readonly rivers: unknown
}

/** Every pack and the manifest that names them. Pure: the same inputs give the same bytes. */
export function buildPacks(inputs: PackInputs): { manifest: Manifest; files: readonly PackFile[] } {
  const { records } = inputs
  const halls = records.halls.map(located => located.record).sort(byId)
  const titles = records.titles.map(located => located.record).sort(byId)
  const asOf = newestDate([...halls, ...titles].flatMap(record => record.sources))
  const core = toPackFile(
    { id: 'core', kind: 'core', place: null },
    { halls: halls.length },
    toCoreWire({
      asOf,
      halls: halls.map(toSummary),
      prefectures: records.prefectures,
      counties: records.counties,
      official: inputs.official,
    }),
  )
  const outlines = toPackFile(
    { id: 'outlines', kind: 'outlines', place: null },
    { counties: records.counties.length },
    { formatVersion: PACK_FORMAT, kind: 'outlines', land: inputs.land, rivers: inputs.rivers },
  )
  const titlesPack = toPackFile(
    { id: 'titles', kind: 'titles', place: null },
    { titles: titles.length },
    toTitlesWire({ titles }),
  )
  const files = [core, outlines, ...buildDetails(halls), titlesPack]
  return { manifest: { formatVersion: PACK_FORMAT, asOf, packs: files.map(file => file.entry) }, files }
}

function buildDetails(halls: readonly HallRecord[]): PackFile[] {
  const groups = new Map<string, HallRecord[]>()
  for (const hall of halls) {
    const id = detailsPackId(hall)
    groups.set(id, [...(groups.get(id) ?? []), hall])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => {
      const place = `${id.slice('details-'.length)}00`
      return toPackFile(
        { id, kind: 'details', place, needs: ['core'] },
        { halls: members.length },
        toDetailsWire({ place, halls: members }),
      )
    })
}

function toSummary(hall: HallRecord): HallSummary {
  return {
    id: hall.id,
    name: hall.name,
    kind: hall.kind,
    province: hall.province,
    prefecture: hall.prefecture,
    county: hall.county,
    township: hall.township,
    village: hall.village,
    position: hall.position && toWgs84(hall.position),
    precision: hall.position?.precision ?? 'county',
    hours: hall.hours,
    phone: hall.phone,
    stepFree: hall.access.stepFree,
    status: hall.status,
    confirmedOn: hall.confirmedOn,
    sourcedOn: newestDate(hall.sources),
    booking: hall.booking,
    hasBooks: hall.kind === 'reading-room' || hall.volumes !== null,
  }
}

function newestDate(sources: readonly Source[]): string | null {
  return sources.reduce<string | null>((newest, source) => laterDate(newest, source.date), null)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
