import { describe, expect, it } from 'vitest'
import { QUERY_LIMIT, splitTerms, TERM_LIMIT } from './splitTerms.ts'

const CASES: readonly (readonly [query: string, terms: readonly string[]])[] = [
  ['', []],
  ['   ', []],
  ['\u3000战旗\u3000村史馆', ['战旗', '村史馆']],
  ['四川省志·川茶志', ['4川省志', '川茶志']],
  ['(1986—2005)', ['1986', '2005']],
  ["xi'an", ['xian']],
  ['战\u200f旗', ['战旗']],
  ['().[]*\\', []],
]

describe('splitTerms', () => {
  it.each(CASES)('splits %j', (query, terms) => expect(splitTerms(query).terms.map(t => t.folded)).toEqual(terms))

  it('keeps an apostrophe and a space as a place no syllable crosses', () => {
    expect(splitTerms("xi'an").terms[0]?.breaks).toEqual([2])
    expect(splitTerms('le shan zhi').phrase).toMatchObject({ folded: 'leshanzhi', breaks: [2, 6] })
  })

  it('has no phrase for a single term', () => expect(splitTerms('leshan').phrase).toBeNull())

  it('reads a bounded part of an endless query', () => {
    expect(splitTerms('村'.repeat(10_000)).terms[0]?.folded).toHaveLength(QUERY_LIMIT)
    expect(splitTerms('a '.repeat(10_000)).terms).toHaveLength(TERM_LIMIT)
  })
})
