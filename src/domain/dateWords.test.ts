import { describe, expect, it } from 'vitest'
import { DATE_WORDS } from './dateWords.ts'
import english from './dateWords.en.ts'

describe('words of dates', () => {
  it.each<[number, number | null, number | null, string, string]>([
    [2021, null, null, '2021年', '2021'],
    [2021, 5, null, '2021年5月', 'May 2021'],
    [2021, 1, 3, '2021年1月3日', '3 Jan 2021'],
    [2020, 12, 31, '2020年12月31日', '31 Dec 2020'],
  ])('write %i, %j, %j as %s and %s', (year, month, day, chinese, inEnglish) => {
    expect(DATE_WORDS.date(year, month, day)).toBe(chinese)
    expect(english.date.date(year, month, day)).toBe(inEnglish)
  })

  it('know every day of the year, 29 February too', () => {
    expect(DATE_WORDS.monthDay(2, 29)).toBe('2月29日')
    expect(english.date.monthDay(2, 29)).toBe('29 Feb')
    expect(english.date.monthDay(1, 1)).toBe('1 Jan')
  })

  it('say that a time is after midnight', () => {
    expect(DATE_WORDS.nextDay('01:00')).toBe('次日 01:00')
    expect(english.date.nextDay('01:00')).toBe('01:00 next day')
  })
})
