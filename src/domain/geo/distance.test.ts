import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearingDeg, distanceM, EARTH_RADIUS_M } from './distance.ts'
import type { LngLat } from './lngLat.ts'

const tianfuSquare: LngLat = { lng: 104.0657, lat: 30.6574 }
const anywhere = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
})

describe('distanceM', () => {
  it('makes one degree of latitude 111.2 km', () => {
    expect(distanceM({ lng: 104, lat: 30 }, { lng: 104, lat: 31 })).toBeCloseTo((EARTH_RADIUS_M * Math.PI) / 180, 3)
  })

  it('makes a degree of longitude shorter by the cosine of the latitude', () => {
    const metres = distanceM({ lng: 104, lat: 30 }, { lng: 105, lat: 30 })
    expect(metres / distanceM({ lng: 104, lat: 30 }, { lng: 104, lat: 31 })).toBeCloseTo(Math.cos(Math.PI / 6), 4)
  })

  it('reaches half round the globe and no farther', () => {
    expect(distanceM({ lng: 0, lat: 0 }, { lng: 180, lat: 0 })).toBeCloseTo(EARTH_RADIUS_M * Math.PI, 0)
  })

  it('is the same both ways, and zero only at home', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 3)
        expect(distanceM(a, a)).toBe(0)
      }),
    )
  })
})

describe('bearingDeg', () => {
  it.each([
    ['north', { lng: 104.0657, lat: 31 }, 0],
    ['east', { lng: 104.1, lat: 30.6574 }, 90],
    ['south', { lng: 104.0657, lat: 30 }, 180],
    ['west', { lng: 104, lat: 30.6574 }, 270],
  ])('points %s', (_name, to, expected) => {
    expect(bearingDeg(tianfuSquare, to)).toBeCloseTo(expected, 1)
  })

  it('sets out to the north-east for a far place on the same latitude', () => {
    expect(bearingDeg({ lng: 0, lat: 30 }, { lng: 90, lat: 30 })).toBeCloseTo(63.435, 3)
    expect(bearingDeg({ lng: 0, lat: 0 }, { lng: 60, lat: 60 })).toBeCloseTo(26.565, 3)
  })

  it('stays within the circle', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const bearing = bearingDeg(a, b)
        expect(bearing).toBeGreaterThanOrEqual(0)
        expect(bearing).toBeLessThan(360)
      }),
    )
  })
})
