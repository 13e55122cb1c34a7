import { describe, expect, it } from 'vitest'
import { fromUnit, metresPerPx, toUnit } from './mercator.ts'

describe('mercator', () => {
  it.each([
    ['the middle of the map', 0, 0, 0.5, 0.5],
    ['the western edge', -180, 0, 0, 0.5],
    // Tile 12/3231/1686 of EPSG:3857 holds 成都 (slippy-map formula).
    ['成都', 104.0665, 30.5728, 3232.04 / 4096, 1685.02 / 4096],
  ])('puts %s where tiles put it', (_, lng, lat, x, y) => {
    const unit = toUnit({ lng, lat })
    expect(unit.x).toBeCloseTo(x, 4)
    expect(unit.y).toBeCloseTo(y, 2)
  })

  it('has the south below the north, and its edges at 85.05°', () => {
    expect(toUnit({ lng: 0, lat: 85.0511 }).y).toBeCloseTo(0, 4)
    expect(toUnit({ lng: 0, lat: -85.0511 }).y).toBeCloseTo(1, 4)
    expect(toUnit({ lng: 0, lat: 45 }).y).toBeCloseTo(0.359725, 5)
  })

  it('comes back to the same degrees', () => {
    const back = fromUnit(toUnit({ lng: 103.9, lat: 30.8 }))
    expect(back.lng).toBeCloseTo(103.9, 9)
    expect(back.lat).toBeCloseTo(30.8, 9)
  })

  it.each([
    [0, 0, 156_543.03],
    [60, 0, 78_271.52],
    [30.66, 10, 131.49],
  ])('at latitude %f and zoom %f one pixel covers %f m', (lat, zoom, metres) => {
    expect(metresPerPx(lat, zoom)).toBeCloseTo(metres, 1)
  })
})
