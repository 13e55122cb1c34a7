import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aTitle } from '../../../tests/fixtures/records.ts'
import type { Adcode } from '../place/adcode.ts'
import { filterTitles } from './titleFilter.ts'
import { ALL_TITLES } from './titleQuery.ts'

const titles = [
  aTitle({ id: 'a', covers: ['510117'], period: { from: 1986, to: 2005 } }),
  aTitle({ id: 'b', covers: ['510117'], kind: 'yearbook', period: null, year: 2003 }),
  aTitle({ id: 'c', covers: ['510100'], kind: 'old-gazetteer', period: null, year: 1816 }),
  aTitle({ id: 'd', covers: ['510703'], kind: 'special-gazetteer', period: null }),
]
const ALL = [0, 1, 2, 3]
const code = (text: string) => text as Adcode
const rowsFor = (facets: object) => filterTitles(aCatalog(titles), ALL, { ...ALL_TITLES, ...facets }).rows

describe('filterTitles', () => {
  it.each([
    ['nothing', {}, [0, 1, 2, 3]],
    ['a county', { place: code('510117') }, [0, 1]],
    ['a prefecture, with its counties', { place: code('510100') }, [0, 1, 2]],
    ['a kind', { kinds: ['yearbook'] }, [1]],
    ['two kinds', { kinds: ['yearbook', 'old-gazetteer'] }, [1, 2]],
    ['an era', { eras: ['round-unknown'] }, [0]],
    ['a year within a period and of a yearbook', { year: 2003 }, [0, 1]],
    ['the first year of a period', { year: 1986 }, [0]],
    ['the last year of a period', { year: 2005 }, [0]],
    ['the year after a period', { year: 2006 }, []],
    ['the year an old gazetteer was printed, which is not what it covers', { year: 1816 }, []],
    ['a year nobody covers', { year: 1700 }, []],
    ['the province, which has its own titles only', { place: code('510000') }, []],
    ['facets together', { place: code('510117'), kinds: ['yearbook'] }, [1]],
  ])('by %s', (_what, facets, rows) => expect(rowsFor(facets)).toEqual(rows))

  it('keeps the order it is given', () => {
    expect(filterTitles(aCatalog(titles), [3, 1, 0], ALL_TITLES).rows).toEqual([3, 1, 0])
  })

  it('counts a title for each county it covers and once for their prefecture', () => {
    const wide = aTitle({ id: 'w', covers: ['510117', '510104', '510703', '510000'] })
    const { counts, rows } = filterTitles(aCatalog([wide, aTitle({ id: 'n', covers: [] })]), [0, 1], ALL_TITLES)
    expect(rows).toEqual([0, 1])
    expect(Object.fromEntries(counts.places)).toEqual({
      510117: 1,
      510104: 1,
      510100: 1,
      510703: 1,
      510700: 1,
      510000: 1,
    })
    expect(filterTitles(aCatalog([wide]), [0], { ...ALL_TITLES, place: code('510104') }).rows).toEqual([0])
  })

  it('counts every kind, era and place of what passes the other facets', () => {
    const { counts } = filterTitles(aCatalog(titles), ALL, { ...ALL_TITLES, place: code('510117'), eras: ['yearbook'] })
    expect(Object.fromEntries(counts.kinds)).toEqual({ yearbook: 1 })
    expect(Object.fromEntries(counts.eras)).toEqual({ 'round-unknown': 1, yearbook: 1 })
    expect(Object.fromEntries(counts.places)).toEqual({ 510117: 1, 510100: 1 })
    const all = filterTitles(aCatalog(titles), ALL, ALL_TITLES).counts
    expect(Object.fromEntries(all.places)).toEqual({ 510117: 2, 510100: 3, 510703: 1, 510700: 1 })
    expect([...all.eras.values()]).toEqual([1, 1, 1])
  })

  it('counts what each choice would leave, the other facets as they are', () => {
    const { counts } = filterTitles(aCatalog(titles), ALL, { ...ALL_TITLES, kinds: ['yearbook'] })
    expect(counts.kinds.get('county-gazetteer')).toBe(1)
    expect(counts.places.get(code('510117'))).toBe(1)
    expect(counts.places.get(code('510703'))).toBeUndefined()
    expect(counts.eras.get('yearbook')).toBe(1)
  })
})
