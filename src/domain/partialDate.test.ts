import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { formatPartialDate, isLeapYear, isPartialDate, laterDate, partialDateSchema } from './partialDate.ts'

describe('isPartialDate', () => {
  it.each(['2021', '2021-01', '2021-12', '2021-05-01', '2021-05-31', '2021-12-31', '2024-02-29', '2000-02-29'])(
    'accepts %s',
    text => expect(isPartialDate(text)).toBe(true),
  )
  it.each([
    '',
    '21',
    '12021',
    '2021-05-300',
    '2021-05-00',
    '2021-05-',
    '2021-04-29 ',
    '2021-02-29',
    '2021-13',
    '2021-00',
    '2021-04-31',
    '2023-02-29',
    '2100-02-29',
    '2021/05',
    '2021-5',
    '2021年',
  ])('refuses %j', text => expect(isPartialDate(text)).toBe(false))
})

describe('formatPartialDate', () => {
  it.each([
    ['2021', '2021年'],
    ['2021-05', '2021年5月'],
    ['2021-05-03', '2021年5月3日'],
  ])('writes %s as %s', (date, expected) => expect(formatPartialDate(date)).toBe(expected))
})

describe('laterDate', () => {
  it('prefers a date to no date, and the newer of two', () => {
    expect(laterDate(null, '2021')).toBe('2021')
    expect(laterDate('2021-05', '2021-04-30')).toBe('2021-05')
    expect(laterDate('2021-04-30', '2021-05')).toBe('2021-05')
    expect(laterDate('2021', null)).toBe('2021')
    expect(laterDate(null, null)).toBeNull()
  })
})

describe('isLeapYear', () => {
  it.each([
    [2024, true],
    [2023, false],
    [1900, false],
    [2000, true],
  ])('%i: %s', (year, expected) => expect(isLeapYear(year)).toBe(expected))
})

it('partialDateSchema says in words what it wants', () => {
  const wordsFor = (raw: unknown) => v.safeParse(partialDateSchema, raw).issues?.map(issue => issue.message)
  expect(wordsFor('2021-05')).toBeUndefined()
  expect(wordsFor('2021-13')).toEqual(['应为存在的日期,如 2021、2021-05 或 2021-05-30'])
  expect(wordsFor(2021)).toEqual(['应为日期文字,如 2021、2021-05 或 2021-05-30'])
})
