import { describe, expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import { ALL_TITLES, formatTitleQuery, parseTitleQuery, parseYear, type TitleQuery } from './titleQuery.ts'

const FULL: TitleQuery = {
  text: '年鉴 成都',
  place: '510117' as Adcode,
  kinds: ['county-gazetteer', 'yearbook'],
  eras: ['old'],
  year: 1986,
  sort: 'near',
}

describe('an address of 找志书', () => {
  it('holds everything asked for', () => expect(parseTitleQuery(formatTitleQuery(FULL))).toEqual(FULL))

  it('is empty when nothing is asked for', () => {
    expect(formatTitleQuery(ALL_TITLES)).toEqual({})
    expect(parseTitleQuery({})).toEqual(ALL_TITLES)
  })

  it.each([
    ['an unknown kind', { kind: 'novel,yearbook' }, { kinds: ['yearbook'] }],
    ['a place that is no code', { place: '51' }, { place: null }],
    ['a sort that does not exist', { sort: 'price' }, { sort: 'relevance' }],
    ['a parameter given twice', { q: ['甲', '乙'] }, { text: '甲' }],
    ['an empty parameter', { q: null, kind: null }, {}],
    ['an endless text', { q: '志'.repeat(10_000) }, { text: '志'.repeat(200) }],
  ])('survives %s', (_what, query, expected) => expect(parseTitleQuery(query)).toEqual({ ...ALL_TITLES, ...expected }))
})

describe('parseYear', () => {
  it.each([
    ['1986', 1986],
    [' １９８６ ', 1986],
    ['816', 816],
    ['0986', null],
    ['86', null],
    ['19860', null],
    ['-986', null],
    ['', null],
    ['1e3', null],
  ])('reads %s as %s', (text, year) => expect(parseYear(text)).toBe(year))
})
