import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aHolding, aTitle } from '../../../tests/fixtures/records.ts'
import { byKind, sortTitles } from './titleOrder.ts'

const catalog = aCatalog(
  [
    aTitle({ id: 'a', year: 2006, kind: 'yearbook' }),
    aTitle({ id: 'b', year: null, period: { from: 1986, to: 2012 } }),
    aTitle({ id: 'c', year: null, period: null }),
    aTitle({ id: 'd', year: 1816, kind: 'old-gazetteer' }),
  ],
  [
    aHolding({ title: 'a', room: 'far' }),
    aHolding({ title: 'c', room: 'near' }),
    aHolding({ title: 'd', room: 'lost' }),
  ],
)
const METRES: Readonly<Record<string, number>> = { far: 9000, near: 100 }
const distancesM = Float32Array.from(catalog.rooms, room => METRES[room] ?? NaN)
const ROWS = [0, 1, 2, 3]

describe('sortTitles', () => {
  it.each([
    ['relevance', null, [0, 1, 2, 3]],
    ['year', null, [1, 0, 3, 2]],
    ['near', distancesM, [2, 0, 3, 1]],
    ['near', null, [0, 2, 3, 1]],
  ] as const)('by %s from %o', (sort, from, rows) => expect(sortTitles(catalog, ROWS, sort, from)).toEqual(rows))
})

describe('byKind', () => {
  it('puts gazetteers before yearbooks before old gazetteers', () => expect(byKind(catalog)).toEqual([1, 2, 0, 3]))
})
