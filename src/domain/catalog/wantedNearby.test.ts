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
  [aTitle({ id: 'near' }), aTitle({ id: 'far' }), aTitle({ id: 'vague' }), aTitle({ id: 'nowhere' })],
  [
    aHolding({ room: 'far-room', title: 'near' }),
    aHolding({ room: 'near-room', title: 'near' }),
    aHolding({ room: 'far-room', title: 'far' }),
    aHolding({ room: 'vague-room', title: 'vague' }),
  ],
)
const PLACES: Readonly<Record<string, HallPlace>> = {
  'far-room': place(31.6),
  'near-room': place(30.618),
  'vague-room': place(null),
}
const rooms = catalog.rooms.map(room => PLACES[room] ?? null)

describe('wantedNearby', () => {
  const found = wantedNearby(catalog, ['far', 'vague', 'nowhere', 'near', 'forgotten'].map(id), rooms, here)

  it('says 2 km for a copy 2 km away, and nothing of far, vague and absent ones', () => {
    expect(found.map(({ title, copy, distanceM }) => [title.id, copy.room, Math.round(distanceM / 100)])).toEqual([
      ['near', 'near-room', 20],
    ])
  })
})
