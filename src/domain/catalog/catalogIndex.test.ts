import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aHolding, aTitle } from '../../../tests/fixtures/records.ts'

const catalog = aCatalog(
  [aTitle({ id: 'a' }), aTitle({ id: 'b', note: '首轮' }), aTitle({ id: 'c', kind: 'history-reader', covers: [] })],
  [
    aHolding({ room: 'yi', title: 'a', lending: 'lend' }),
    aHolding({ room: 'er', title: 'a' }),
    aHolding({ room: 'er', title: 'b' }),
    aHolding({ room: 'er', title: 'not-recorded' }),
  ],
)
const distances = (yi: number, er: number) => Float32Array.from(catalog.rooms, room => (room === 'yi' ? yi : er))

describe('CatalogIndex', () => {
  it('gives the copies of a title, nearest first, with what may be done with them', () => {
    expect(catalog.copies(0, distances(9000, 200)).map(copy => [copy.room, copy.lending, copy.distanceM])).toEqual([
      ['er', null, 200],
      ['yi', 'lend', 9000],
    ])
    expect(catalog.copies(0, distances(9000, 200), 1)).toHaveLength(1)
  })

  it('says that a copy is held though nothing is known of the distance', () => {
    expect(catalog.copies(1, null).map(copy => [copy.room, copy.distanceM])).toEqual([['er', null]])
  })

  it('has no copy of a title that no list names, and none past the last row', () => {
    expect(catalog.copies(2, null)).toEqual([])
    expect(catalog.copies(99, null)).toEqual([])
    expect([0, 1, 2].map(row => catalog.isHeld(row))).toEqual([true, true, false])
  })

  it('knows the nearest copy of every title at once', () => {
    expect([...catalog.nearestDistances(distances(9000, 200))]).toEqual([200, 200, NaN])
    expect([...catalog.nearestDistances(distances(NaN, 200))]).toEqual([200, 200, NaN])
    expect([...catalog.nearestDistances(distances(300, NaN))]).toEqual([300, NaN, NaN])
  })

  it('reads era and places of each row', () => {
    expect(catalog.eras).toEqual(['round-unknown', 'first-round', null])
    expect(catalog.covers).toEqual([['510117'], ['510117'], []])
  })
})
