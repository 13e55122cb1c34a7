import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { distanceM } from './distance.ts'
import type { LngLat } from './lngLat.ts'
import { NearIndex } from './nearIndex.ts'
import { NearestSoFar } from './nearestSoFar.ts'

const pointIn = (west: number, south: number, east: number, north: number) =>
  fc.record({
    lng: fc.double({ min: west, max: east, noNaN: true }),
    lat: fc.double({ min: south, max: north, noNaN: true }),
  })
const inSichuan = pointIn(97.4, 26.1, 108.5, 34.3)
/** Shrinking hundreds of points takes minutes and shows nothing the first failure does not. */
const PLAIN = { endOnFailure: true } as const
const anywhere = pointIn(-180, -90, 180, 90)

function bruteForce(points: readonly LngLat[], from: LngLat, count: number): number[] {
  return points
    .map(point => distanceM(from, point))
    .sort((a, b) => a - b)
    .slice(0, count)
}

function expectSameDistances(points: readonly LngLat[], from: LngLat, count: number): void {
  const found = new NearIndex(points).nearest(from, count)
  const expected = bruteForce(points, from, count)
  expect(found).toHaveLength(expected.length)
  // 1 m: close to the far side of the globe the haversine loses half its digits (√2⁻⁵³ × 2R ≈ 0.13 m, a few steps of it).
  found.forEach((near, at) => {
    expect(Math.abs(near.distanceM - (expected[at] ?? NaN))).toBeLessThan(1)
    const point = points[near.index]
    expect(point && Math.abs(distanceM(from, point) - near.distanceM)).toBeLessThan(1)
  })
}

describe('NearIndex', () => {
  it('finds what sorting everything finds, for points of the province', () => {
    fc.assert(
      fc.property(
        fc.array(inSichuan, { maxLength: 400 }),
        inSichuan,
        fc.integer({ min: 1, max: 60 }),
        (points, from, n) => {
          expectSameDistances(points, from, n)
        },
      ),
      PLAIN,
    )
  })

  it('finds it for an asker anywhere on the globe', () => {
    fc.assert(
      fc.property(fc.array(inSichuan, { minLength: 50, maxLength: 300 }), anywhere, (points, from) => {
        expectSameDistances(points, from, 10)
      }),
      PLAIN,
    )
  })

  it('finds it for points anywhere on the globe', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 300 }), anywhere, (points, from) => {
        expectSameDistances(points, from, 5)
      }),
      { ...PLAIN, numRuns: 300 },
    )
  })

  it('keeps list order among halls that share their county’s label', () => {
    const label = { lng: 104.1, lat: 30.6 }
    const points = Array.from({ length: 200 }, () => label)
    expect(new NearIndex(points).nearest({ lng: 104, lat: 30 }, 50).map(near => near.index)).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    )
  })

  it('returns only what is accepted, still nearest first', () => {
    const points = Array.from({ length: 100 }, (_, index) => ({ lng: 100 + index / 100, lat: 30 }))
    const found = new NearIndex(points).nearest({ lng: 100, lat: 30 }, 3, index => index % 10 === 7)
    expect(found.map(near => near.index)).toEqual([7, 17, 27])
  })

  it('finds nothing in nothing', () => {
    expect(new NearIndex([]).nearest({ lng: 104, lat: 30 }, 5)).toEqual([])
  })

  it('finds none when none is asked for', () => {
    expect(new NearIndex([{ lng: 104, lat: 30 }]).nearest({ lng: 104, lat: 30 }, 0)).toEqual([])
  })

  it('refuses a point that is no place', () => {
    expect(() => new NearIndex([{ lng: NaN, lat: 30 }])).toThrow(RangeError)
  })
})

describe('NearIndex among ten thousand points', () => {
  const side = 100
  const points = Array.from({ length: side * side }, (_, index) => ({
    lng: 100 + (index % side) / 20,
    lat: 28 + Math.floor(index / side) / 20,
  }))
  const index = new NearIndex(points)

  afterEach(() => vi.restoreAllMocks())

  it.each<[string, LngLat, number]>([
    ['in the middle', { lng: 102.51, lat: 30.52 }, 120],
    ['in the south-west corner', { lng: 100, lat: 28 }, 120],
    ['in the north-east corner', { lng: 105, lat: 33 }, 120],
    ['on the west edge', { lng: 100.01, lat: 30.5 }, 120],
    ['on the south edge', { lng: 102.5, lat: 28.01 }, 120],
    ['a degree west of them all', { lng: 99, lat: 30.5 }, 1000],
    ['a degree north of them all', { lng: 102.5, lat: 34 }, 1800],
  ])('answers an asker %s, looking only at points round about', (_where, from, most) => {
    const look = vi.spyOn(NearestSoFar.prototype, 'offer')
    const found = index.nearest(from, 5)
    expect(found.map(near => Math.round(near.distanceM))).toEqual(bruteForce(points, from, 5).map(Math.round))
    expect(look.mock.calls.length).toBeLessThan(most)
  })
})
