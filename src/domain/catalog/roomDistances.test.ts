import { describe, expect, it } from 'vitest'
import { distanceM } from '../geo/distance.ts'
import type { HallPlace } from '../geo/hallDistance.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Standpoint } from '../place/standpoint.ts'
import { roomDistance, roomDistances } from './roomDistances.ts'

const [pidu, longquan] = ['510117', '510112'] as [Adcode, Adcode]
const door = { lng: 103.9, lat: 30.8 }
const label = { lng: 103.8, lat: 30.9 }
const exact: HallPlace = { position: door, precision: 'entrance', county: pidu, countyLabel: label }
const vague: HallPlace = { position: null, precision: 'county', county: pidu, countyLabel: label }
const nowhere: HallPlace = { position: null, precision: 'county', county: null, countyLabel: null }
const here = (changes: Partial<Extract<Standpoint, { kind: 'here' }>> = {}): Standpoint => ({
  kind: 'here',
  point: { lng: 104, lat: 30.7 },
  accuracyM: 20,
  county: longquan,
  ...changes,
})
const picked: Standpoint = { kind: 'picked', county: longquan, township: null, point: { lng: 104, lat: 30.7 } }

describe('roomDistances', () => {
  it('measures to the room, else to its county, and knows none without either', () => {
    const [toDoor, toLabel, toNowhere, toNoRoom] = roomDistances([exact, vague, nowhere, null], here())
    expect(toDoor).toBeCloseTo(distanceM(here().point, door), 0)
    expect(toLabel).toBeCloseTo(distanceM(here().point, label), 0)
    expect([toNowhere, toNoRoom]).toEqual([NaN, NaN])
  })
})

describe('roomDistance', () => {
  it.each<[string, HallPlace | null, Standpoint | null, string | undefined]>([
    ['exact from where the phone is', exact, here(), 'exact'],
    ['about from where a cell tower puts it', exact, here({ accuracyM: 20_000 }), 'about'],
    ['about from a picked county', exact, picked, 'about'],
    ['the same county as the picked one', exact, { ...picked, county: pidu }, 'same-county'],
    ['the same county as the phone’s, for a room known to no more', vague, here({ county: pidu }), 'same-county'],
    ['about to a county’s middle', vague, picked, 'about'],
    ['not to be told without a place', nowhere, picked, undefined],
    ['not to be told without a county on either side', nowhere, here({ county: null, accuracyM: 20_000 }), undefined],
    ['not to be told of no room', null, picked, undefined],
    ['not to be told from nowhere', exact, null, undefined],
  ])('is %s', (_what, room, standpoint, kind) => {
    expect(roomDistance(room, standpoint)?.kind).toBe(kind)
  })

  it('from a picked place is measured from there', () => {
    expect(roomDistance(exact, picked)).toEqual({ kind: 'about', distanceM: distanceM(picked.point, door) })
  })
})
