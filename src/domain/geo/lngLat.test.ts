import { describe, expect, it } from 'vitest'
import { isPlausible, isWithin, type Bounds, type LngLat } from './lngLat.ts'

const sichuan: Bounds = { west: 97.3, south: 26, east: 108.6, north: 34.4 }

describe('isWithin', () => {
  it.each<[string, LngLat, boolean]>([
    ['the middle', { lng: 104, lat: 30 }, true],
    ['the west edge', { lng: 97.3, lat: 30 }, true],
    ['the east edge', { lng: 108.6, lat: 30 }, true],
    ['the south edge', { lng: 104, lat: 26 }, true],
    ['the north edge', { lng: 104, lat: 34.4 }, true],
    ['west of it', { lng: 97.2, lat: 30 }, false],
    ['east of it', { lng: 108.7, lat: 30 }, false],
    ['south of it', { lng: 104, lat: 25.9 }, false],
    ['north of it', { lng: 104, lat: 34.5 }, false],
  ])('%s: %o is %s', (_where, point, expected) => expect(isWithin(point, sichuan)).toBe(expected))
})

describe('isPlausible', () => {
  it.each<[string, LngLat, boolean]>([
    ['a square in Chengdu', { lng: 104.0657, lat: 30.6574 }, true],
    ['the far corner of the degrees', { lng: -180, lat: -90 }, true],
    ['the other corner', { lng: 180, lat: 90 }, true],
    ['the equator', { lng: 104, lat: 0 }, true],
    ['the meridian of Greenwich', { lng: 0, lat: 51.5 }, true],
    ['0,0 of a broken receiver', { lng: 0, lat: 0 }, false],
    ['longitude and latitude swapped', { lng: 30.6574, lat: 104.0657 }, false],
    ['a longitude past the date line', { lng: 180.1, lat: 30 }, false],
    ['a latitude past the pole', { lng: 104, lat: -90.1 }, false],
    ['no longitude', { lng: NaN, lat: 30 }, false],
    ['no latitude', { lng: 104, lat: NaN }, false],
    ['an endless latitude', { lng: 104, lat: -Infinity }, false],
  ])('%s: %o is %s', (_what, point, expected) => expect(isPlausible(point)).toBe(expected))
})
