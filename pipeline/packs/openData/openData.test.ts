import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { aHall, aHolding, aTitle, toLines } from '../../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../../tests/fixtures/recordsFolder.ts'
import { publish } from '../publish.ts'

function publishOpenData() {
  const position = { lng: 104.06594, lat: 30.65769, datum: 'GCJ02', precision: 'building', note: null }
  const halls = [aHall({ position, summary: '=HYPERLINK("x"),\n两行' }), aHall({ id: 'b' })]
  const out = temporaryFolder()
  const records = recordsFolder({
    'halls/5101.ndjson': toLines(halls),
    'titles/5101.ndjson': toLines([aTitle()]),
    'holdings/5101.ndjson': toLines([aHolding({ callNumber: 'K297.1/3' })]),
  })
  publish({ records, out, openData: true })
  return (name: string) => readFileSync(join(out, name), 'utf8')
}

describe('the open-data exports', () => {
  it('give halls as GeoJSON in WGS-84, without a point where none is known', () => {
    const { features } = JSON.parse(publishOpenData()('halls.geojson')) as {
      features: { id: string; geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[]
    }
    expect(features.map(feature => feature.id)).toEqual(['b', 'ceshi-cunshiguan'])
    expect(features[0]?.geometry).toBeNull()
    expect(features[1]?.geometry?.coordinates[0]).toBeCloseTo(104.0634, 3)
    expect(features[1]?.properties).toMatchObject({ placeName: '成都市郫都区', precision: 'building', phone: null })
  })

  it('give halls, titles and holdings as CSV that a spreadsheet will not run', () => {
    const read = publishOpenData()
    const rows = (name: string) => parse(read(name), { columns: true, bom: true }) as Record<string, string>[]
    expect(rows('halls.csv')[1]).toMatchObject({ summary: '\'=HYPERLINK("x"),\n两行', kindName: '村（社区）史馆' })
    expect(rows('titles.csv')[0]).toMatchObject({ title: '测试县志', covers: '510117', from: '1986' })
    expect(rows('holdings.csv')[0]).toMatchObject({ room: 'ceshi-cunshiguan', callNumber: 'K297.1/3' })
  })
})
