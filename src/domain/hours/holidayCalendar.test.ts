import { describe, expect, it } from 'vitest'
import { civilDay, dayOf, instantOf } from './chinaTime.ts'
import { isHolidaySeason } from './holidaySeason.ts'
import { createHolidayCalendar } from './holidayCalendar.ts'

const calendar = createHolidayCalendar()

describe('the holiday season', () => {
  it('holds every public holiday from 2004 to 2026 but the memorial day of 2015', () => {
    const outside: string[] = []
    for (let day = dayOf(2004, 1, 1); day < dayOf(2027, 1, 1); day += 1) {
      const civil = civilDay(day)
      if (calendar.holidayName(day) === null || isHolidaySeason(day)) continue
      outside.push(`${civil.year}-${civil.month}-${civil.day}`)
    }
    expect(outside).toEqual(['2015-9-3', '2015-9-4'])
  })

  it('leaves more than half of the year outside', () => {
    const days = Array.from({ length: 365 }, (_, index) => dayOf(2031, 1, 1) + index)
    expect(days.filter(isHolidaySeason).length).toBeLessThan(365 / 2)
  })
})

describe('the holiday calendar', () => {
  const days: readonly [date: [number, number, number], name: string | null, isMakeUp: boolean][] = [
    [[2026, 10, 1], '国庆节', false],
    [[2026, 10, 7], '国庆节', false],
    [[2026, 10, 8], null, false],
    [[2026, 10, 10], null, true],
    [[2026, 9, 20], null, true],
    [[2026, 2, 14], null, true],
    [[2026, 2, 17], '春节', false],
    [[2026, 4, 5], '清明', false],
    [[2026, 11, 22], null, false],
    [[2018, 12, 30], '元旦', false],
    [[2023, 12, 30], null, false],
    [[2018, 12, 29], null, true],
    [[2031, 10, 1], null, false],
  ]
  it.each(days)('knows %j as %j, make-up workday: %j', (date, name, isMakeUp) => {
    expect([calendar.holidayName(dayOf(...date)), calendar.isMakeUpWorkday(dayOf(...date))]).toEqual([name, isMakeUp])
  })

  it('knows which years it covers', () => {
    expect([2003, 2004, 2026, 2031, 2100].map(year => calendar.coversYear(year))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  /**
   * First days of lunar months that the ICU library in Node puts a day off: the new moon falls within minutes of midnight
   * in China, and the official calendar has these dates (2027-02-06 and 2030-02-03 are its New Year's Days).
   */
  const ICU_IS_WRONG_FROM = ['2012-8-17', '2018-11-8', '2027-2-6', '2030-2-3']

  it('begins each lunar month on the day that ICU does from 2000 to 2050, but for four months where ICU is wrong', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Shanghai', day: 'numeric' })
    const differing: string[] = []
    for (let day = dayOf(2000, 1, 1); day < dayOf(2051, 1, 1); day += 1) {
      const lunarDay = calendar.lunarDay(day)
      const civil = civilDay(day)
      if (lunarDay === 1 && icu.format(instantOf(day, 720)) !== '1') {
        differing.push(`${civil.year}-${civil.month}-${civil.day}`)
      }
    }
    expect(differing).toEqual(ICU_IS_WRONG_FROM)
  })

  it('has no lunar day outside its table', () => {
    expect([1999, 2051, 2100, 9999].map(year => calendar.lunarDay(dayOf(year, 6, 1)))).toEqual([null, null, null, null])
  })

  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'gives the same answers on a phone in %s',
    zone => {
      const before = process.env['TZ']
      process.env['TZ'] = zone
      try {
        const abroad = createHolidayCalendar()
        const day = dayOf(2026, 10, 8)
        expect([-8, -7, -1, 0, 2].map(offset => abroad.holidayName(day + offset))).toEqual([
          null,
          '国庆节',
          '国庆节',
          null,
          null,
        ])
        expect([1, 2, 3].map(offset => abroad.isMakeUpWorkday(day + offset))).toEqual([false, true, false])
        expect([abroad.coversYear(2026), abroad.coversYear(2031)]).toEqual([true, false])
        expect([-1, 0, 1, 2, 3].map(offset => abroad.lunarDay(day + offset))).toEqual([27, 28, 29, 1, 2])
      } finally {
        if (before === undefined) delete process.env['TZ']
        else process.env['TZ'] = before
      }
    },
  )
})
