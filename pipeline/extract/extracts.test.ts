import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isInShape, countyAt } from '../../src/domain/geo/divisionShape.ts'
import { decodeRivers } from '../../src/domain/geo/decodeRivers.ts'
import { decodeOutlines } from '../../src/domain/geo/decodeOutlines.ts'
import type { CodeAndName, VillagesByCounty } from './divisions.ts'
import { isWithin } from '../../src/domain/geo/lngLat.ts'
import { parseSources } from './sourceTarball.ts'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../records/places/${file}`, import.meta.url), 'utf8'))

const outlines = decodeOutlines(read('outlines.topojson'))
const divisions = read('divisions.json') as { prefectures: CodeAndName[]; counties: CodeAndName[] }
const townships = read('townships.json') as Record<string, string[]>
const villages = read('villages.json') as VillagesByCounty
const old = read('old-divisions.json') as VillagesByCounty
const shapes = [...outlines.prefectures, ...outlines.counties]

describe('the outlines', () => {
  it('hold 21 prefectures and 183 counties', () => {
    expect(outlines.prefectures).toHaveLength(21)
    expect(outlines.counties).toHaveLength(183)
  })

  it('name the same codes as the division list', () => {
    const named = (list: readonly CodeAndName[]) => list.map(({ code, name }) => ({ code, name }))
    expect(named(outlines.prefectures)).toEqual(divisions.prefectures)
    expect(named(outlines.counties)).toEqual(divisions.counties)
  })

  it('put every label inside its own outline', () => {
    expect(shapes.filter(shape => !isInShape(shape.label, shape)).map(shape => shape.name)).toEqual([])
  })

  it('lie with every county label in the prefecture and the province of its code', () => {
    const astray = outlines.counties.filter(county => {
      const prefecture = countyAt(county.label, outlines.prefectures)
      return prefecture?.code !== `${county.code.slice(0, 4)}00` || !isInShape(county.label, outlines.province)
    })
    expect(astray.map(county => county.name)).toEqual([])
  })
})

describe('the division list', () => {
  it.each([
    ['会理市', '513402'],
    ['射洪市', '510981'],
    ['隆昌市', '511083'],
  ])('knows %s by the code %s', (name, code) => {
    expect(divisions.counties).toContainEqual({ code, name })
  })

  it('holds 3,101 townships, all of them 街道, 镇 or 乡', () => {
    const names = Object.values(townships).flat()
    expect(names).toHaveLength(3101)
    expect(names.filter(name => !/(?:街道|镇|乡)$/.test(name))).toEqual([])
  })

  it('holds 34,402 villages under the same townships', () => {
    expect(Object.values(villages).flatMap(county => Object.values(county).flat())).toHaveLength(34402)
    expect(Object.fromEntries(Object.entries(villages).map(([code, county]) => [code, Object.keys(county)]))).toEqual(
      townships,
    )
  })

  it('gives every county townships', () => {
    expect(Object.keys(townships)).toEqual(divisions.counties.map(county => county.code))
  })
})

describe('the lists before the merger', () => {
  it('stand under codes of today', () => {
    const codes = new Set([...divisions.counties, ...divisions.prefectures].map(division => division.code))
    expect(Object.keys(old).filter(code => !codes.has(code))).toEqual([])
  })

  it('hold what the merger took away', () => {
    expect(old['510112']?.柏合镇?.length).toBeGreaterThan(5)
    expect(townships['510112']).toContain('柏合街道')
  })
})

describe('the rivers', () => {
  const lines = decodeRivers(read('rivers.topojson'))

  it('are six, each of one line or more', () => {
    expect(
      (read('rivers.topojson') as { objects: { rivers: { geometries: [] } } }).objects.rivers.geometries,
    ).toHaveLength(6)
    expect(lines.length).toBeGreaterThanOrEqual(6)
  })

  it('stay within the province’s edges', () => {
    const { west, south, east, north } = outlines.province.bounds
    const near = { west: west - 0.001, south: south - 0.001, east: east + 0.001, north: north + 0.001 }
    expect(lines.flat().filter(([lng, lat]) => !isWithin({ lng, lat }, near))).toEqual([])
  })
})

describe('the sources', () => {
  it('name a checksum and a licence for every extract', () => {
    const sources = parseSources(read('SOURCES.json'))
    const extracts = new Set(sources.flatMap(source => source.extracts))
    expect([...extracts].sort()).toEqual([
      'divisions.json',
      'old-divisions.json',
      'outlines.topojson',
      'rivers.topojson',
      'townships.json',
      'villages.json',
    ])
    expect(sources.every(source => source.licence === 'MIT')).toBe(true)
  })
})
