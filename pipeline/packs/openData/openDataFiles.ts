import { HALL_KIND_NAMES } from '../../../src/domain/hall/hallKind.ts'
import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import { parseCorePack } from '../../../src/domain/pack/corePack.ts'
import { holdingAt, parseHoldingsPack } from '../../../src/domain/pack/holdingsPack.ts'
import { parseTitlesPack } from '../../../src/domain/pack/titlesPack.ts'
import { DivisionIndex } from '../../../src/domain/place/division.ts'
import { toSummary } from '../hallSummary.ts'
import { packsOf, readHalls, readPack, type Publication } from '../publication.ts'
import { BYTE_ORDER_MARK, formatCsvLine } from './csv.ts'

/** A file for other people's programs, made line by line. */
export interface OpenDataFile {
  readonly name: string
  readonly lines: Iterable<string>
}

/** Halls as GeoJSON and CSV, titles and holdings as CSV; positions in WGS-84. */
export function openDataFiles(publication: Publication): readonly OpenDataFile[] {
  return [
    { name: 'halls.geojson', lines: hallFeatures(publication) },
    { name: 'halls.csv', lines: hallLines(publication) },
    { name: 'titles.csv', lines: titleLines(publication) },
    { name: 'holdings.csv', lines: holdingLines(publication) },
  ]
}

type Cell = string | number | boolean | null

/** Facts of a hall under their open-data names. Where the record says nothing the cell is empty. */
function hallCells(hall: HallRecord, divisions: DivisionIndex): Readonly<Record<string, Cell>> {
  const { position, precision } = toSummary(hall)
  return {
    id: hall.id,
    name: hall.name,
    kind: hall.kind,
    kindName: HALL_KIND_NAMES[hall.kind],
    placeName: divisions.placeName(hall.county, hall.prefecture, hall.province),
    adcode: hall.county ?? hall.prefecture ?? hall.province,
    township: hall.township,
    village: hall.village,
    address: hall.address,
    lng: position?.lng ?? null,
    lat: position?.lat ?? null,
    precision,
    openedOn: hall.openedOn,
    areaM2: hall.areaM2,
    hoursRule: hall.hours?.rule ?? null,
    hoursWords: hall.hours?.words ?? null,
    phone: hall.phone,
    admission: hall.admission,
    booking: hall.booking,
    stepFree: hall.access.stepFree,
    toilet: hall.access.toilet,
    parking: hall.access.parking,
    summary: hall.summary,
    volumes: hall.volumes,
    website: hall.website,
    status: hall.status?.state ?? null,
    statusUntil: hall.status?.until ?? null,
    confirmedOn: hall.confirmedOn,
    sources: hall.sources.map(source => source.url).join(' '),
  }
}

function* hallFeatures(publication: Publication): Generator<string> {
  const divisions = readDivisionIndex(publication)
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for (const hall of readHalls(publication)) {
    const { lng, lat, ...properties } = hallCells(hall, divisions)
    const geometry = typeof lng === 'number' ? { type: 'Point', coordinates: [lng, lat] } : null
    yield separator + JSON.stringify({ type: 'Feature', id: hall.id, geometry, properties })
    separator = ',\n'
  }
  yield '\n]}\n'
}

function* hallLines(publication: Publication): Generator<string> {
  const divisions = readDivisionIndex(publication)
  let isFirst = true
  for (const hall of readHalls(publication)) {
    const cells = hallCells(hall, divisions)
    if (isFirst) yield BYTE_ORDER_MARK + formatCsvLine(Object.keys(cells))
    isFirst = false
    yield formatCsvLine(Object.values(cells))
  }
}

function* titleLines(publication: Publication): Generator<string> {
  const names = [
    'id',
    'title',
    'kind',
    'series',
    'place',
    'covers',
    'from',
    'to',
    'compiler',
    'publisher',
    'year',
    'edition',
    'isbn',
    'volumes',
    'stage',
    'note',
    'sources',
  ]
  yield BYTE_ORDER_MARK + formatCsvLine(names)
  for (const entry of packsOf(publication, 'titles')) {
    const pack = parseTitlesPack(readPack(publication, entry))
    for (let row = 0; row < pack.titleCount; row++) {
      const title = pack.titleAt(row)
      yield formatCsvLine([
        title.id,
        title.title,
        title.kind,
        title.series,
        title.place,
        title.covers.join(' '),
        title.period?.from ?? null,
        title.period?.to ?? null,
        title.compiler,
        title.publisher,
        title.year,
        title.edition,
        title.isbn,
        title.volumes,
        title.stage,
        title.note,
        title.sources.map(source => source.url).join(' '),
      ])
    }
  }
}

function* holdingLines(publication: Publication): Generator<string> {
  yield (
    BYTE_ORDER_MARK +
    formatCsvLine(['room', 'title', 'extent', 'callNumber', 'shelf', 'copies', 'lending', 'note', 'sources'])
  )
  for (const entry of packsOf(publication, 'holdings')) {
    const pack = parseHoldingsPack(readPack(publication, entry))
    for (let row = 0; row < pack.rowCount; row++) {
      const holding = holdingAt(pack, row)
      if (holding === null) continue
      const { room, title, extent, callNumber, shelf, copies, lending, note, sources } = holding
      const urls = sources.map(source => source.url).join(' ')
      yield formatCsvLine([room, title, extent, callNumber, shelf, copies, lending, note, urls])
    }
  }
}

/** Names of prefectures and counties, from the publication's own core pack. */
export function readDivisionIndex(publication: Publication): DivisionIndex {
  const [entry] = packsOf(publication, 'core')
  if (entry === undefined) throw new Error('the publication has no core pack')
  const { prefectures, counties } = parseCorePack(readPack(publication, entry))
  return new DivisionIndex(prefectures, counties)
}
