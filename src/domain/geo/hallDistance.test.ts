import { describe, expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import { hallDistance, type HallPlace } from './hallDistance.ts'

const pidu = '510117' as Adcode
const user = { lng: 103.9, lat: 30.8 }
const hall: HallPlace = {
  position: { lng: 103.9, lat: 30.81 },
  precision: 'entrance',
  county: pidu,
  countyLabel: { lng: 103.85, lat: 30.83 },
}

describe('hallDistance', () => {
  it.each(['entrance', 'building'] as const)('is exact to a %s', precision => {
    const distance = hallDistance({ ...hall, precision }, user, pidu)
    expect(distance?.kind === 'exact' && Math.round(distance.distanceM)).toBe(1112)
  })

  it.each(['village', 'township'] as const)('is only about to a %s', precision => {
    expect(hallDistance({ ...hall, precision }, user, pidu)?.kind).toBe('about')
  })

  it('says only “same county” when neither side knows more', () => {
    const place: HallPlace = { ...hall, position: null, precision: 'county' }
    expect(hallDistance(place, user, pidu)).toEqual({ kind: 'same-county' })
  })

  it('measures from the county’s label beyond the county', () => {
    const place: HallPlace = { ...hall, position: null, precision: 'county' }
    const distance = hallDistance(place, { lng: 104.5, lat: 30.8 }, '510104' as Adcode)
    expect(distance?.kind === 'about' && Math.round(distance.distanceM / 1000)).toBe(62)
  })

  it('does not take a position of county precision for a place', () => {
    expect(hallDistance({ ...hall, precision: 'county' }, user, pidu)).toEqual({ kind: 'same-county' })
  })

  it('knows nothing of a hall without a position and a county', () => {
    const place: HallPlace = { position: null, precision: 'county', county: null, countyLabel: null }
    expect(hallDistance(place, user, null)).toBeNull()
  })
})
