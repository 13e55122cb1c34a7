import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aHolding, aTitle } from '../../../tests/fixtures/records.ts'
import type { HallPlace } from '../geo/hallDistance.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Standpoint } from '../place/standpoint.ts'
import type { TitleId } from './title.ts'
import { wantedNearby } from './wantedNearby.ts'

const id = (text: string) => text as TitleId
const here: Standpoint = { kind: 'here', accuracyM: 20, point: { lng: 104, lat: 30.6 }, county: '510105' as Adcode }
const place = (lat: number | null): HallPlace => ({
  position: lat === null ? null : { lng: 104, lat },
  precision: lat === null ? 'county' : 'entrance',
  county: '510105' as Adcode,
  countyLabel: { lng: 104, lat: 30.61 },
})
const catalog = aCatalog(
  ['near', 'far', 'vague', 'vague-elsewhere', 'nowhere'].map(name => aTitle({ id: name })),
  [
    aHolding({ room: 'far-room', title: 'near' }),
    aHolding({ room: 'near-room', title: 'near' }),
    aHolding({ room: 'vague-room', title: 'near' }),
    aHolding({ room: 'far-room', title: 'far' }),
    aHolding({ room: 'vague-room', title: 'vague' }),
    aHolding({ room: 'other-county-room', title: 'vague-elsewhere' }),
  ],
)
const PLACES: Readonly<Record<string, HallPlace>> = {
  'far-room': { ...place(31.6), county: '510106' as Adcode },
  'near-room': place(30.618),
  'vague-room': place(null),
  'other-county-room': { ...place(null), county: '510106' as Adcode },
}
const rooms = catalog.rooms.map(room => PLACES[room] ?? null)
const wanted = ['far', 'vague', 'vague-elsewhere', 'nowhere', 'near', 'forgotten'].map(id)
const wordsOf = (standpoint: Standpoint) =>
  wantedNearby(catalog, wanted, rooms, standpoint).map(({ title, copy, distance }) => [
    title.id,
    copy.room,
    distance.kind === 'same-county' ? distance.kind : `${distance.kind} ${Math.round(distance.distanceM / 100)}`,
  ])

describe('wantedNearby', () => {
  it('says 2 km for a copy 2 km away, then what is somewhere in this county, and nothing of all else', () => {
    expect(wordsOf(here)).toEqual([
      ['near', 'near-room', 'exact 20'],
      ['vague', 'vague-room', 'same-county'],
    ])
  })

  it('from a county picked by hand says no more than that the copy is in it', () => {
    const picked: Standpoint = { kind: 'picked', county: '510105' as Adcode, township: null, point: here.point }
    expect(wordsOf(picked).map(([, , words]) => words)).toEqual(['same-county', 'same-county'])
  })
})
