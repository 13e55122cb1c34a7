import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { adcodeSchema, isAdcode, levelOf, prefectureOf, provinceOf, type Adcode } from './adcode.ts'
import { DivisionIndex } from './division.ts'

const code = (text: string) => text as Adcode
const [sichuan, chengdu, zigong, pidu, ziliujing] = ['510000', '510100', '510300', '510117', '510302'].map(code) as [
  Adcode,
  Adcode,
  Adcode,
  Adcode,
  Adcode,
]

describe('division codes', () => {
  it.each([
    ['510117', true],
    ['51011', false],
    ['5101170', false],
    ['51011x', false],
    ['', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isAdcode(text)).toBe(expected)
    expect(v.is(adcodeSchema, text)).toBe(expected)
  })

  it('say in words what is wanted', () => {
    const wordsFor = (raw: unknown) => v.safeParse(adcodeSchema, raw).issues?.map(issue => issue.message)
    expect(wordsFor(510117)).toEqual(['应为六位行政区划代码'])
    expect(wordsFor('郫都区')).toEqual(['应为六位行政区划代码,如 510117'])
  })

  it.each([
    [pidu, chengdu, 'county'],
    [chengdu, chengdu, 'prefecture'],
    [sichuan, sichuan, 'province'],
  ] as const)('%s lies in %s and is a %s', (of, prefecture, level) => {
    expect([prefectureOf(of), provinceOf(of), levelOf(of)]).toEqual([prefecture, sichuan, level])
  })
})

describe('DivisionIndex', () => {
  const index = new DivisionIndex(
    [
      { code: chengdu, name: '成都市' },
      { code: zigong, name: '自贡市' },
    ],
    [
      { code: pidu, name: '郫都区' },
      { code: ziliujing, name: '自流井区' },
    ],
  )

  it.each([
    [pidu, '郫都区'],
    [zigong, '自贡市'],
    [sichuan, '四川省'],
    [code('500000'), '重庆市'],
    [code('110000'), null],
  ])('names %s %s', (of, name) => expect(index.nameOf(of)).toBe(name))

  it('lists the counties of one prefecture', () => {
    expect(index.countiesOf(zigong).map(({ name }) => name)).toEqual(['自流井区'])
  })

  it.each([
    ['prefecture and county', pidu, chengdu, '成都市郫都区'],
    ['the prefecture a county lies in', pidu, null, '成都市郫都区'],
    ['the prefecture alone', null, zigong, '自贡市'],
    ['the province when nothing finer is known', null, null, '四川省'],
    ['the province for codes of no division of today', code('519999'), code('519900'), '四川省'],
  ])('writes %s', (_what, county, prefecture, words) => {
    expect(index.placeName(county, prefecture, sichuan)).toBe(words)
  })

  it('writes nothing for a province it does not know', () => {
    expect(index.placeName(null, null, code('110000'))).toBe('')
  })
})
