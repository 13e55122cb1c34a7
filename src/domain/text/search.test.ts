import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchColumnsOf } from '../../../tests/fixtures/search.ts'
import { LastFound } from './lastFound.ts'
import { markRanges } from './markRanges.ts'
import { searchNow, type SearchResult } from './search.ts'
import type { SearchRow } from './searchSet.ts'

const ROWS: readonly SearchRow[] = [
  ['战旗村村史馆', '成都市郫都区唐昌镇'],
  ['天府农耕文化博物馆(战旗村)', '成都市郫都区唐昌镇'],
  ['柏杨村史馆', '广元市昭化区昭化镇朝阳村'],
  ['四川省志·川茶志', '四川省'],
  ['四川年鉴(2020)', '四川省'],
  ['都江堰市志', '成都市都江堰市', '灌县志'],
  ['乐山大佛志', '乐山市市中区'],
  ['西安村志', '示例乡'],
  ['仙峰村志', '示例乡'],
]
const sets = new Map([['rows', { columns: searchColumnsOf(ROWS), order: null }]])
const search = (query: string) => searchNow(sets, query, 20)
const show = (result: SearchResult) =>
  (result.sets.get('rows')?.hits ?? []).map(({ row, marks }) => {
    const name = ROWS[row]?.[0] ?? ''
    return markRanges(name, marks).reduceRight(
      (text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
      name,
    )
  })

const FOUND: readonly (readonly [why: string, query: string, first: string])[] = [
  ['characters anywhere in a name', '农耕', '天府[农耕]文化博物馆(战旗村)'],
  ['a name start before the middle of a name', '战旗', '[战旗]村村史馆'],
  ['full pinyin', 'zhanqicun', '[战旗村]村史馆'],
  ['pinyin that is still being typed', 'zhanqic', '[战旗村]村史馆'],
  ['pinyin with spaces', 'le shan', '[乐山]大佛志'],
  ['initials', 'zqcc', '[战旗村村]史馆'],
  ['characters with pinyin', '战旗cun', '[战旗村]村史馆'],
  ['pinyin with initials', 'zhanqc', '[战旗村]村史馆'],
  ['traditional characters', '戰旗村', '[战旗村]村史馆'],
  ['full-width letters', 'ｚｈａｎｑｉ', '[战旗]村村史馆'],
  ['Chinese digits', '年鉴二〇二〇', '四川[年鉴(2020])'],
  ['Arabic digits for Chinese ones', '4川年鉴', '[四川年鉴](2020)'],
  ['words on both sides of a point', '省志川茶', '四川[省志·川茶]志'],
  ['several words in any order', '茶志 四川', '[四川]省志·川[茶志]'],
  ['a place beside the name', '郫都 史馆', '战旗村村[史馆]'],
  ['a former name', '灌县', '都江堰市志'],
  ['a syllable break that was typed', 'xi an', '[西安]村志'],
  ['a syllable break by apostrophe', "xi'an", '[西安]村志'],
]

describe('search', () => {
  it.each(FOUND)('finds %s', (_why, query, first) => {
    expect(search(query).kind).toBe('exact')
    expect(show(search(query))[0]).toBe(first)
  })

  it.each([
    ['sounds that are mixed up', 'zanqicun', '[战旗村]村史馆'],
    ['a missing letter', 'zhaqicu', '[战旗村]村史馆'],
    ['two letters swapped', 'zahnqi', '[战旗]村村史馆'],
    ['a wrong character of the right sound', '站旗村', '[战旗村]村史馆'],
    ['a wrong character in the middle', '战狼村', '[战旗村]村史馆'],
    ['a character too many', '战旗子村', '[战旗村]村史馆'],
    ['a slip across a space', 'lw shan', '[乐山]大佛志'],
  ])('takes %s for what is nearest', (_why, query, first) => {
    const rows: SearchRow[] = [...ROWS, ['站台街志'], ['浪子村志']] // so that the wrong characters have a sound
    const known = new Map([['rows', { columns: searchColumnsOf(rows), order: null }]])
    const result = searchNow(known, query, 5)
    expect(result.kind).toBe('near')
    expect(show(result)[0]).toBe(first)
  })

  it('hears both one syllable and two where no break was typed', () => {
    expect(show(search('xian')).slice(0, 2)).toEqual(['[西安]村志', '[仙]峰村志'])
  })

  it('says which word is nowhere, and shows what holds the others', () => {
    expect(search('战旗 望远镜')).toMatchObject({ kind: 'partial', missing: ['望远镜'] })
    expect(show(search('战旗 望远镜'))[0]).toBe('[战旗]村村史馆')
  })

  it('cuts a single word after its longest known beginning', () => {
    expect(search('战旗村望远镜')).toMatchObject({ kind: 'partial', missing: ['望远镜'] })
  })

  it('says so when all words exist, but in no row together', () => {
    expect(search('战旗 川茶')).toMatchObject({ kind: 'partial', missing: [] })
  })

  it('tells an empty query from one that finds nothing', () => {
    expect(search('')).toMatchObject({ kind: 'blank', missing: [] })
    expect(search(' \u3000')).toMatchObject({ kind: 'blank' })
    expect(search('😀')).toMatchObject({ kind: 'none', missing: ['😀'] })
    expect(search('(*)')).toMatchObject({ kind: 'none', missing: ['(*)'] })
  })

  it('puts the nearer of two equal names first, and unknown distances last', () => {
    const columns = searchColumnsOf([['甲村'], ['甲村'], ['甲村']])
    const near = new Map([['rows', { columns, order: Float32Array.of(Number.NaN, 9, 3) }]])
    expect(
      searchNow(near, '甲村', 3)
        .sets.get('rows')
        ?.hits.map(hit => hit.row),
    ).toEqual([2, 1, 0])
  })

  it('counts all rows but hands out no more than asked for', () => {
    const { hits, count } = searchNow(sets, '志', 2).sets.get('rows') ?? { hits: [], count: 0 }
    expect([hits.length, count]).toEqual([2, 5])
  })

  it('gives a row found by initials after one found by syllables, and that after characters', () => {
    const columns = searchColumnsOf([['莲花村'], ['乐村'], ['le村']])
    const order = searchNow(new Map([['rows', { columns, order: null }]]), 'le', 9).sets.get('rows')?.hits
    expect(order?.map(hit => hit.row)).toEqual([1, 2])
  })

  it('answers any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(['blank', 'exact', 'near', 'partial', 'none']).toContain(search(text).kind)
      }),
    )
    for (const text of [
      'a'.repeat(10_000),
      '村'.repeat(10_000),
      ' a'.repeat(5_000),
      '\ud800',
      '.*+?^${}()|[]\\',
      '\u0000',
    ])
      expect(() => search(text)).not.toThrow()
  })

  it('finds each name by its own characters, pinyin and initials', () => {
    for (const [row, [name = '']] of ROWS.entries())
      expect(
        search(name)
          .sets.get('rows')
          ?.hits.map(hit => hit.row),
      ).toContain(row)
  })
})

describe('sets searched for the very words alone', () => {
  const villages = new Map([['villages', { columns: searchColumnsOf([['战旗村'], ['仙峰村']]), order: null }]])
  const found = (query: string) => {
    const { kind, missing, sets: hits } = searchNow(sets, query, 20, undefined, villages)
    return { kind, missing, rows: hits.get('rows')?.count, villages: hits.get('villages')?.count }
  }

  it('are found beside the others', () => {
    expect(found('战旗')).toMatchObject({ kind: 'exact', rows: 2, villages: 1 })
  })

  it('do not make an answer exact, nor is anything like the words looked for in them', () => {
    expect(found('zanqicun')).toMatchObject({ kind: 'near', villages: 0 })
    expect(searchNow(new Map(), '仙峰村', 20, undefined, villages).kind).toBe('none')
    expect(searchNow(new Map(), '仙峰村', 20, undefined, villages).sets.get('villages')?.count).toBe(1)
  })

  it('are narrowed down by the next key as the others are', () => {
    const last = new LastFound()
    searchNow(sets, '战', 20, last, villages)
    for (const query of ['战旗', '战旗村'])
      expect(searchNow(sets, query, 20, last, villages)).toEqual(searchNow(sets, query, 20, undefined, villages))
  })

  it('hold nothing where nothing was typed', () => {
    expect(found('  ')).toEqual({ kind: 'blank', missing: [], rows: 0, villages: 0 })
  })
})
