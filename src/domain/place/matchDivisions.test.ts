import { describe, expect, it } from 'vitest'
import type { Adcode } from './adcode.ts'
import { matchDivisions } from './matchDivisions.ts'

const divisions = [
  { code: '510117' as Adcode, name: '郫都区', pinyin: 'pi du qu' },
  { code: '510181' as Adcode, name: '都江堰市', pinyin: 'du jiang yan shi' },
  { code: '510183' as Adcode, name: '邛崃市', pinyin: 'qiong lai shi' },
]

describe('matchDivisions', () => {
  it.each([
    ['', ['郫都区', '都江堰市', '邛崃市']],
    ['都', ['都江堰市', '郫都区']],
    ['pidu', ['郫都区']],
    ['PI DU', ['郫都区']],
    ['du', ['郫都区', '都江堰市']],
    ['djy', ['都江堰市']],
    ['qionglai', ['邛崃市']],
    ['邛崍', ['邛崃市']],
    ['xyz', []],
    ['(.*郫', ['郫都区']],
  ])('finds for %j %j', (typed, expected) => {
    expect(matchDivisions(divisions, typed).map(division => division.name)).toEqual(expected)
  })

  it('takes a text with nothing to search for, such as punctuation or half a character, for no text yet', () => {
    for (const typed of ['(.*', '\u{d800}', ' ']) expect(matchDivisions(divisions, typed)).toHaveLength(3)
  })
})
