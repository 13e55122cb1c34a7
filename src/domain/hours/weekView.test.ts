import { describe, expect, it } from 'vitest'
import { dayOf, instantOf } from './chinaTime.ts'
import { formatMinutes } from './formatOpenState.ts'
import { createHolidayCalendar } from './holidayCalendar.ts'
import { weekView, type DayView } from './weekView.ts'

const calendar = createHolidayCalendar()

function week(rule: string, year: number, month: number, day: number): readonly DayView[] {
  return weekView({ rule, words: null }, instantOf(dayOf(year, month, day), 600), calendar) ?? []
}

function lines(days: readonly DayView[]): string[] {
  return days.map(day => {
    const spans = day.spans.map(span => `${formatMinutes(span.fromMin)}-${formatMinutes(span.toMin)}`)
    return `${day.month}/${day.day} ${spans.join(' ')}`.trim()
  })
}

describe('weekView', () => {
  it('starts today and gives each day its spans', () => {
    const days = week('Tu-Su 09:00-12:00,14:00-17:00', 2026, 11, 28)
    expect(days.map(day => day.isToday)).toEqual([true, false, false, false, false, false, false])
    expect(lines(days).slice(0, 4)).toEqual([
      '11/28 09:00-12:00 14:00-17:00',
      '11/29 09:00-12:00 14:00-17:00',
      '11/30',
      '12/1 09:00-12:00 14:00-17:00',
    ])
  })

  it('leaves the hours past midnight to the evening they belong to', () => {
    expect(lines(week('Fr-Sa 18:00-02:00', 2026, 11, 27)).slice(0, 3)).toEqual([
      '11/27 18:00-次日 02:00',
      '11/28 18:00-次日 02:00',
      '11/29',
    ])
    expect(lines(week('Fr 18:00-02:00', 2026, 11, 28))[0]).toBe('11/28')
  })

  it('keeps days that are open around the clock apart', () => {
    expect(lines(week('24/7; Su 00:00-04:00', 2026, 11, 28)).slice(0, 3)).toEqual([
      '11/28 00:00-24:00',
      '11/29 00:00-04:00',
      '11/30 00:00-24:00',
    ])
  })

  it('marks holidays, make-up workdays, market days and missing data', () => {
    const days = week('market[2,5,8] 08:00-12:00', 2026, 10, 5)
    expect(days.map(day => day.holidayName)).toEqual(['国庆节', '国庆节', '国庆节', null, null, null, null])
    expect(days.map(day => day.isMakeUpWorkday)).toEqual([false, false, false, false, false, true, false])
    expect(days.map(day => day.isMarketDay)).toEqual([true, false, false, true, false, false, false])
    expect(days.map(day => day.missingHolidayYear)).toEqual([null, null, null, null, null, null, null])
    expect(week('24/7', 2031, 5, 1).every(day => day.missingHolidayYear === 2031)).toBe(true)
  })

  it('says which openings are not certain', () => {
    const [monday] = week('Mo-Fr 09:00-17:00; PH off', 2031, 5, 5)
    expect(monday?.spans).toEqual([{ fromMin: 540, toMin: 1020, isCertain: false, words: null }])
  })

  it('is null when there is nothing to compute with', () => {
    expect(weekView(null, 0, calendar)).toBeNull()
    expect(weekView({ rule: null, words: '全年开放' }, 0, calendar)).toBeNull()
    expect(weekView({ rule: '24/7', words: null }, NaN, calendar)).toBeNull()
  })
})
