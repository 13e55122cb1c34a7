import { describe, expect, it } from 'vitest'
import { formatPartialDate, isPartialDate, laterDate } from './partialDate.ts'

describe('isPartialDate', () => {
  it.each(['2021', '2021-05', '2021-05-31', '2024-02-29'])('accepts %s', text => expect(isPartialDate(text)).toBe(true))
  it.each(['', '21', '2021-13', '2021-00', '2021-04-31', '2023-02-29', '2100-02-29', '2021/05', '2021-5', '2021年'])(
    'refuses %j',
    text => expect(isPartialDate(text)).toBe(false),
  )
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
    expect(laterDate(null, null)).toBeNull()
  })
})
