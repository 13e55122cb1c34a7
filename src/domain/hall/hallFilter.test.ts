import { describe, expect, it } from 'vitest'
import type { HallSummary } from '../pack/corePack.ts'
import { matchesFilter, parseHallFilter, toFilterQuery, toggled, type HallFlag } from './hallFilter.ts'

const hall = { kind: 'village', stepFree: null, hasBooks: true } as HallSummary
const context = { isOpen: () => false, isSaved: () => true }

describe('matchesFilter', () => {
  it.each<[HallFlag, boolean]>([
    ['open', false],
    ['stepFree', false],
    ['books', true],
    ['saved', true],
  ])('answers %s with %s; what nobody told is not a yes', (flag, expected) => {
    expect(matchesFilter(hall, { kinds: [], flags: [flag] }, context)).toBe(expected)
  })

  it('says yes to what is told', () => {
    const facts = { isOpen: () => true, isSaved: () => false }
    expect(matchesFilter({ ...hall, stepFree: true }, { kinds: [], flags: ['stepFree', 'open'] }, facts)).toBe(true)
    expect(matchesFilter({ ...hall, stepFree: false }, { kinds: [], flags: ['stepFree'] }, facts)).toBe(false)
    expect(matchesFilter({ ...hall, hasBooks: false }, { kinds: [], flags: ['books'] }, facts)).toBe(false)
    expect(matchesFilter(hall, { kinds: [], flags: ['saved'] }, facts)).toBe(false)
  })

  it('wants any of the kinds and all of the flags', () => {
    expect(matchesFilter(hall, { kinds: ['village', 'digital'], flags: ['books', 'saved'] }, context)).toBe(true)
    expect(matchesFilter(hall, { kinds: ['digital'], flags: [] }, context)).toBe(false)
    expect(matchesFilter(hall, { kinds: [], flags: ['books', 'open'] }, context)).toBe(false)
  })
})

describe('parseHallFilter', () => {
  it('reads back what toFilterQuery writes', () => {
    const filter = { kinds: ['village', 'related'], flags: ['open'] } as const
    const { kind, only } = toFilterQuery(filter)
    expect(parseHallFilter(kind, only)).toEqual(filter)
    expect(toFilterQuery(filter)).toEqual({ kind: 'village,related', only: 'open' })
    expect(toFilterQuery({ kinds: [], flags: [] })).toEqual({})
  })

  it.each([undefined, null, '', 'museum', ['village'], '<script>'])('takes %j for no filter', value => {
    expect(parseHallFilter(value, value)).toEqual({ kinds: [], flags: [] })
  })
})

describe('toggled', () => {
  it('adds and takes out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})
