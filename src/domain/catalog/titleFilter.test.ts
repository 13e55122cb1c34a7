import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aTitle } from '../../../tests/fixtures/records.ts'
import type { Adcode } from '../place/adcode.ts'
import { filterTitles } from './titleFilter.ts'
import { ALL_TITLES } from './titleQuery.ts'

const catalog = aCatalog([
  aTitle({ id: 'a', covers: ['510117'], period: { from: 1986, to: 2005 } }),
  aTitle({ id: 'b', covers: ['510117'], kind: 'yearbook', period: null, year: 2003 }),
  aTitle({ id: 'c', covers: ['510100'], kind: 'old-gazetteer', period: null, year: 1816 }),
  aTitle({ id: 'd', covers: ['510703'], kind: 'special-gazetteer', period: null }),
])
const ALL = [0, 1, 2, 3]
const code = (text: string) => text as Adcode
const rowsFor = (facets: object) => filterTitles(catalog, ALL, { ...ALL_TITLES, ...facets }).rows

describe('filterTitles', () => {
  it.each([
    ['nothing', {}, [0, 1, 2, 3]],
    ['a county', { place: code('510117') }, [0, 1]],
    ['a prefecture, with its counties', { place: code('510100') }, [0, 1, 2]],
    ['a kind', { kinds: ['yearbook'] }, [1]],
    ['two kinds', { kinds: ['yearbook', 'old-gazetteer'] }, [1, 2]],
    ['an era', { eras: ['round-unknown'] }, [0]],
    ['a year within a period and of a yearbook', { year: 2003 }, [0, 1]],
    ['a year nobody covers', { year: 1700 }, []],
    ['facets together', { place: code('510117'), kinds: ['yearbook'] }, [1]],
  ])('by %s', (_what, facets, rows) => expect(rowsFor(facets)).toEqual(rows))

  it('keeps the order it is given', () => {
    expect(filterTitles(catalog, [3, 1, 0], ALL_TITLES).rows).toEqual([3, 1, 0])
  })

  it('counts what each choice would leave, the other facets as they are', () => {
    const { counts } = filterTitles(catalog, ALL, { ...ALL_TITLES, kinds: ['yearbook'] })
    expect(counts.kinds.get('county-gazetteer')).toBe(1)
    expect(counts.places.get(code('510117'))).toBe(1)
    expect(counts.places.get(code('510703'))).toBeUndefined()
    expect(counts.eras.get('yearbook')).toBe(1)
  })
})
