import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from '../geo/distance.ts'
import type { LngLat } from '../geo/lngLat.ts'
import { orderStops, tourM, type Metre, type TourEnds } from './orderStops.ts'

const inSichuan = fc.record({
  lng: fc.double({ min: 97.4, max: 108.5, noNaN: true }),
  lat: fc.double({ min: 26.1, max: 34.3, noNaN: true }),
})
const ends = fc.record({ isStartFixed: fc.boolean(), isReturn: fc.boolean() })
const between =
  (points: readonly LngLat[]): Metre =>
  (from, to) => {
    const [a, b] = [points[from], points[to]]
    if (a === undefined || b === undefined) throw new Error('no such stop')
    return distanceM(a, b)
  }
const asGiven = (count: number) => Array.from({ length: count }, (_, at) => at)

function shortestM(count: number, metre: Metre, wanted: TourEnds): number {
  let bestM = Infinity
  const visit = (order: number[], left: readonly number[]): void => {
    if (left.length === 0) bestM = Math.min(bestM, tourM(order, metre, wanted))
    for (const stop of left)
      visit(
        [...order, stop],
        left.filter(other => other !== stop),
      )
  }
  if (wanted.isStartFixed) visit([0], asGiven(count).slice(1))
  else visit([], asGiven(count))
  return bestM
}

describe('orderStops', () => {
  it('visits every stop once and is never longer than the given order', () => {
    fc.assert(
      fc.property(fc.array(inSichuan, { maxLength: 20 }), ends, (points, wanted) => {
        const metre = between(points)
        const order = orderStops(points.length, metre, wanted)
        expect([...order].sort((a, b) => a - b)).toEqual(asGiven(points.length))
        expect(tourM(order, metre, wanted)).toBeLessThanOrEqual(tourM(asGiven(points.length), metre, wanted) + 1e-6)
        if (wanted.isStartFixed && points.length > 0) expect(order[0]).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  it('is within 3 % of the shortest tour of up to seven stops, and mostly is the shortest', () => {
    let tours = 0
    let shortest = 0
    fc.assert(
      fc.property(fc.array(inSichuan, { minLength: 2, maxLength: 7 }), ends, (points, wanted) => {
        const metre = between(points)
        const foundM = tourM(orderStops(points.length, metre, wanted), metre, wanted)
        const bestM = shortestM(points.length, metre, wanted)
        expect(foundM).toBeLessThanOrEqual(bestM * 1.03 + 1)
        tours += 1
        if (foundM <= bestM + 1) shortest += 1
      }),
      { numRuns: 300, seed: 20260501 },
    )
    expect(shortest / tours).toBeGreaterThan(0.97)
  })

  it.each([
    [0, []],
    [1, [0]],
  ])('has nothing to decide for %i stops', (count, order) => {
    expect(orderStops(count, () => 0, { isStartFixed: true, isReturn: true })).toEqual(order)
  })

  it('measures there, and back when asked', () => {
    const apart: Metre = (from, to) => Math.abs(from - to)
    expect(tourM([0, 3, 1], apart, { isReturn: false })).toBe(5)
    expect(tourM([0, 3, 1], apart, { isReturn: true })).toBe(6)
    expect(tourM([], apart, { isReturn: true })).toBe(0)
  })

  it('keeps the given order where none is shorter', () => {
    const apart: Metre = (from, to) => Math.abs(from - to)
    for (const isStartFixed of [true, false]) {
      expect(orderStops(6, apart, { isStartFixed, isReturn: false })).toEqual(asGiven(6))
    }
  })

  it('moves stops that were given at the wrong end, one to three at a time', () => {
    for (const line of [
      [0, 9, 1, 2, 3],
      [0, 8, 9, 1, 2],
      [0, 7, 8, 9, 1, 2],
      [5, 1, 2, 3, 4],
    ]) {
      const apart: Metre = (from, to) => Math.abs((line[from] ?? 0) - (line[to] ?? 0))
      const order = orderStops(line.length, apart, { isStartFixed: false, isReturn: false })
      const sorted = [...line].sort((a, b) => a - b)
      expect([sorted.join(), sorted.reverse().join()]).toContain(order.map(stop => line[stop]).join())
      expect(new Set(order).size).toBe(line.length)
    }
  })

  it('untangles a crossing', () => {
    const square = [
      { lng: 104, lat: 30 },
      { lng: 104.1, lat: 30.1 },
      { lng: 104.1, lat: 30 },
      { lng: 104, lat: 30.1 },
    ]
    const order = orderStops(4, between(square), { isStartFixed: true, isReturn: true })
    expect([order.join(), [...order].reverse().join()]).toContain('0,2,1,3')
  })

  it('copes with stops in one place', () => {
    expect(orderStops(5, () => 0, { isStartFixed: false, isReturn: false })).toHaveLength(5)
  })
})
