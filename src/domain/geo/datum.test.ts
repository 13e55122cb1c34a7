import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWgs84, positionToWgs84, toWgs84, type KnownDatum } from './datum.ts'
import { distanceM } from './distance.ts'

const inSichuan = fc.record({
  lng: fc.double({ min: 97.4, max: 108.5, noNaN: true }),
  lat: fc.double({ min: 26.1, max: 34.3, noNaN: true }),
})

describe('fromWgs84', () => {
  // GCJ-02 pairs published with eviltransform (github.com/googollee/eviltransform).
  it.each([
    ['Shanghai', { lng: 121.5272106, lat: 31.1774276 }, { lng: 121.531541859215, lat: 31.17530398364597 }],
    ['Shenzhen', { lng: 113.912316, lat: 22.543847 }, { lng: 113.9171764808363, lat: 22.540796131694766 }],
    ['Beijing', { lng: 116.377817, lat: 39.911954 }, { lng: 116.38404722455657, lat: 39.91334545536069 }],
  ])('shifts %s to GCJ-02 as the published pairs do', (_name, wgs, gcj) => {
    expect(distanceM(fromWgs84(wgs, 'GCJ02'), gcj)).toBeLessThan(0.5)
  })

  it.each<[KnownDatum, number, number]>([
    ['WGS84', 0, 0],
    ['CGCS2000', 0, 0],
    ['GCJ02', 340, 380],
    ['BD09', 900, 1000],
  ])('moves the centre of Chengdu to %s by %i to %i m', (datum, least, most) => {
    const square = { lng: 104.0657, lat: 30.6574 }
    const moved = distanceM(square, fromWgs84(square, datum))
    expect(moved).toBeGreaterThanOrEqual(least)
    expect(moved).toBeLessThanOrEqual(most)
  })

  it('leaves a point outside China where it is', () => {
    const paris = { lng: 2.3522, lat: 48.8566 }
    expect(fromWgs84(paris, 'GCJ02')).toEqual(paris)
  })
})

describe('toWgs84', () => {
  it.each<KnownDatum>(['WGS84', 'CGCS2000', 'GCJ02', 'BD09'])('comes back from %s to within a metre', datum => {
    fc.assert(
      fc.property(inSichuan, point => {
        expect(distanceM(point, toWgs84(fromWgs84(point, datum), datum))).toBeLessThan(1)
      }),
    )
  })
})

describe('positionToWgs84', () => {
  const position = { lng: 103.96, lat: 30.92, datum: 'unknown', note: null } as const

  it.each(['entrance', 'building'] as const)('gives no point for a %s of unknown datum', precision => {
    expect(positionToWgs84({ ...position, precision })).toBeNull()
  })

  it('takes a village of unknown datum as it stands', () => {
    expect(positionToWgs84({ ...position, precision: 'village' })).toEqual({ lng: 103.96, lat: 30.92 })
  })

  it('converts a door of known datum', () => {
    const door = positionToWgs84({ ...position, datum: 'GCJ02', precision: 'entrance' })
    expect(door && distanceM(position, door)).toBeGreaterThan(300)
  })
})
