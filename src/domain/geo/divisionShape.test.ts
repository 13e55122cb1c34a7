import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import { decodeOutlines } from './decodeOutlines.ts'
import { boundsOf, countyAt, isInShape, type DivisionShape, type Ring } from './divisionShape.ts'

const { counties, province } = decodeOutlines(
  JSON.parse(readFileSync(new URL('../../../records/places/outlines.topojson', import.meta.url), 'utf8')),
)

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const shapeOf = (polygons: Ring[][]): DivisionShape => ({
  code: '510001' as Adcode,
  name: 'test',
  label: { lng: 0, lat: 0 },
  bounds: boundsOf(polygons),
  polygons,
})

describe('boundsOf', () => {
  it('holds every outer ring', () => {
    const polygons = [[square(3, -4, 2), square(-50, -50, 100)], [square(20, 7, 1)]]
    expect(boundsOf(polygons)).toEqual({ west: 3, south: -4, east: 21, north: 8 })
  })

  it('holds nothing where there is nothing', () => {
    expect(isInShape({ lng: 0, lat: 0 }, shapeOf([]))).toBe(false)
    expect(boundsOf([[]])).toEqual({ west: Infinity, south: Infinity, east: -Infinity, north: -Infinity })
  })
})

describe('isInShape', () => {
  const shape = shapeOf([[square(0, 0, 10), square(4, 4, 2)], [square(20, 0, 1)]])

  it.each([
    ['in the first part', 1, 1, true],
    ['in the hole', 5, 5, false],
    ['in the second part', 20.5, 0.5, true],
    ['between the parts', 15, 0.5, false],
    ['outside the bounds', -1, -1, false],
  ])('answers for a point %s', (_name, lng, lat, expected) => {
    expect(isInShape({ lng, lat }, shape)).toBe(expected)
  })
})

describe('countyAt', () => {
  it.each([
    ['青羊宫', 104.04, 30.664, '青羊区'],
    ['唐昌', 103.83, 30.93, '郫都区'],
    ['西昌城', 102.263, 27.893, '西昌市'],
    ['会理城', 102.245, 26.655, '会理市'],
    ['隆昌城', 105.288, 29.339, '隆昌市'],
  ])('finds %s', (_name, lng, lat, county) => {
    expect(countyAt({ lng, lat }, counties)?.name).toBe(county)
  })

  it.each([
    ['重庆', 106.55, 29.56],
    ['0,0', 0, 0],
    ['no number', NaN, 30],
    ['off the globe', 104, 91],
    ['infinity', Infinity, 30],
  ])('finds none for %s', (_name, lng, lat) => {
    expect(countyAt({ lng, lat }, counties)).toBeNull()
  })

  it('gives each point of the province to exactly one county', () => {
    const { west, south, east, north } = province.bounds
    const point = fc.record({
      lng: fc.double({ min: west, max: east, noNaN: true }),
      lat: fc.double({ min: south, max: north, noNaN: true }),
    })
    fc.assert(
      fc.property(point, at => {
        expect(counties.filter(county => isInShape(at, county))).toHaveLength(isInShape(at, province) ? 1 : 0)
      }),
      { numRuns: 2000 },
    )
  })
})
