import { describe, expect, it } from 'vitest'
import type { HallStatus, StatedHours } from '../hall/hall.ts'
import { EMPTY_CALENDAR } from './calendar.ts'
import { dayOf, instantOf } from './chinaTime.ts'
import { formatCaution, formatOpenState } from './formatOpenState.ts'
import { createHolidayCalendar } from './holidayCalendar.ts'
import { nextOpening } from './nextOpening.ts'
import { openState } from './openState.ts'

const calendar = createHolidayCalendar()

/** `2026-10-01 09:30` on China's clock. */
function at(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number)
  return instantOf(dayOf(year, month, day), hour * 60 + minute)
}

const stated = (rule: string | null, words: string | null = null): StatedHours => ({ rule, words })
const status = (state: HallStatus['state'], until: string | null = null, words: string | null = null): HallStatus => ({
  state,
  until,
  words,
})

function say(rule: string, when: string): string {
  return formatOpenState(openState(stated(rule), null, at(when), calendar), at(when))
}

function cautions(rule: string, when: string): string[] {
  const state = openState(stated(rule), null, at(when), calendar)
  return 'cautions' in state ? state.cautions.map(caution => formatCaution(caution, at(when))) : []
}

const OFFICE = 'Mo-Fr 09:00-12:00,14:00-17:00'
const MUSEUM = 'Tu-Su 09:00-17:00; PH 09:00-17:00'

// 2026-11-23 is a Monday
const table: readonly [rule: string, when: string, expected: string][] = [
  [OFFICE, '2026-11-23 08:59', '还没开门 · 09:00 开门'],
  [OFFICE, '2026-11-23 09:00', '开放中 · 12:00 关门'],
  [OFFICE, '2026-11-23 11:59', '开放中 · 12:00 关门'],
  [OFFICE, '2026-11-23 12:00', '中间休息 · 14:00 开门'],
  [OFFICE, '2026-11-23 17:00', '已关门 · 明天 09:00 开门'],
  [OFFICE, '2026-11-27 18:00', '已关门 · 周一 09:00 开门'],
  [OFFICE, '2026-11-28 10:00', '今天不开门 · 后天 09:00 开门'],
  ['Mo-Fr 09:00-17:00; 12:00-14:00 off', '2026-11-23 13:00', '中间休息 · 14:00 开门'],
  ['Tu,Th,Sa,Su 09:00-12:00,14:00-17:00', '2026-11-23 10:00', '今天不开门 · 明天 09:00 开门'],
  ['Sa-Mo 10:00-16:00', '2026-11-23 10:00', '开放中 · 16:00 关门'],
  ['24/7', '2026-11-23 03:00', '开放中 · 全天'],
  ['24/7; Tu off', '2026-11-23 03:00', '开放中 · 24:00 关门'],
  ['Mo-Su 08:00-24:00', '2026-11-23 23:59', '开放中 · 24:00 关门'],
  ['Fr 18:00-02:00', '2026-11-27 23:00', '开放中 · 次日 02:00 关门'],
  ['Fr 18:00-26:00', '2026-11-28 01:30', '开放中 · 02:00 关门'],
  ['Fr 18:00-02:00', '2026-11-28 02:00', '已关门 · 周五 18:00 开门'],
  ['Fr 18:00-02:00; Sa 10:00-12:00', '2026-11-28 01:00', '还没开门 · 10:00 开门'],
  ['Fr 18:00-02:00, Sa 10:00-12:00', '2026-11-28 01:00', '开放中 · 02:00 关门'],
  ['May 02-Oct 31 09:00-18:00; Nov 01-May 01 09:00-17:00', '2026-10-31 17:30', '开放中 · 18:00 关门'],
  ['May 02-Oct 31 09:00-18:00; Nov 01-May 01 09:00-17:00', '2026-11-01 17:30', '已关门 · 明天 09:00 开门'],
  ['May 02-Oct 31 09:00-18:00; Nov 01-May 01 09:00-17:00', '2026-05-01 16:30', '开放中 · 17:00 关门'],
  ['Apr-Oct 09:00-17:00', '2026-11-23 10:00', '今天不开门 · 2027年4月1日 09:00 开门'],
  ['Nov-Feb 09:00-17:00', '2028-02-29 10:00', '开放中 · 17:00 关门'],
  ['Jan 10-Feb 29 09:00-17:00', '2026-03-01 10:00', '今天不开门 · 2027年1月10日 09:00 开门'],
  ['Feb 29 09:00-17:00', '2028-02-29 10:00', '开放中 · 17:00 关门'],
  ['Feb 29 09:00-17:00', '2026-11-23 10:00', '今天不开门 · 一年内没有列出开放时间'],
  ['off', '2026-11-23 10:00', '今天不开门 · 一年内没有列出开放时间'],
  ['Mo[-1] 09:00-12:00', '2026-11-23 10:00', '今天不开门 · 11月30日 09:00 开门'],
  ['Mo[-1] 09:00-12:00', '2026-11-30 10:00', '开放中 · 12:00 关门'],
  ['Mo-Fr 09:00-17:00 open "凭身份证"', '2026-11-23 10:00', '开放中 · 17:00 关门 · 凭身份证'],
  ['Mo-Fr 09:00-17:00 "电话预约"', '2026-11-23 10:00', '不一定开门 · 电话预约'],
  ['Mo-Fr 09:00-17:00 "电话预约"', '2026-11-23 08:00', '还没开门 · 09:00 可能开门'],
  // holidays as announced for 2026: National Day 10-01 to 10-07, Sunday 09-20 and Saturday 10-10 worked
  ['Mo-Fr 09:00-17:00; PH off', '2026-10-01 10:00', '今天不开门 · 10月8日 09:00 开门'],
  ['Mo-Fr 09:00-17:00; PH off', '2026-09-30 18:00', '已关门 · 10月8日 09:00 开门'],
  [MUSEUM, '2026-10-05 10:00', '开放中 · 17:00 关门'],
  [MUSEUM, '2026-10-12 10:00', '今天不开门 · 明天 09:00 开门'],
  ['PH 09:00-17:00', '2026-02-14 10:00', '今天不开门 · 明天 09:00 开门'],
  ['PH 09:00-17:00', '2026-02-23 10:00', '开放中 · 17:00 关门'],
  ['Sa,Su 09:00-17:00', '2026-09-20 10:00', '开放中 · 17:00 关门'],
  ['Mo-Fr 09:00-17:00', '2026-09-20 10:00', '今天不开门 · 明天 09:00 开门'],
  // market days; 2026-11-23 is the 15th of the tenth lunar month
  ['market[2,5,8] 08:00-12:00', '2026-11-23 10:00', '今天不开门 · 后天 08:00 开门'],
  ['market[2,5,8] 08:00-12:00', '2026-11-28 10:00', '开放中 · 12:00 关门'],
  ['market[0,1] 08:00-12:00', '2026-10-30 10:00', '开放中 · 12:00 关门'],
  ['lunar-market[5,0] 08:00-12:00', '2026-11-23 10:00', '开放中 · 12:00 关门'],
  ['lunar-market[3,6,9] 08:00-12:00', '2026-11-23 10:00', '今天不开门 · 明天 08:00 开门'],
  ['lunar-market[2,5,8] 08:00-12:00', '2100-06-01 10:00', '不确定 · 查不到这一天的农历'],
  // holiday data that ends
  ['Mo-Fr 09:00-17:00', '2100-02-26 10:00', '开放中 · 17:00 关门'],
  ['Mo-Fr 09:00-17:00; PH off', '2031-10-01 10:00', '不确定 · 2031年的放假安排还没有收录，若不放假，现在开放'],
  ['Mo-Fr 09:00-17:00; PH 10:00-12:00', '2031-10-01 11:00', '开放中 · 12:00 关门'],
  ['Mo-Fr 09:00-17:00; PH off', '2031-10-01 08:00', '还没开门 · 09:00 可能开门'],
  ['Mo-Fr 09:00-17:00; PH off', '2031-10-04 10:00', '今天不开门 · 后天 09:00 可能开门'],
  ['Fr 18:00-02:00; PH off', '2031-10-04 01:00', '不确定 · 2031年的放假安排还没有收录，若不放假，现在开放'],
]

describe('openState', () => {
  it.each(table)('reads %j at %s as %j', (rule, when, expected) => {
    expect(say(rule, when)).toBe(expected)
  })

  it('follows the clock of China, not of the phone', () => {
    const state = openState(stated('Mo 09:00-17:00'), null, Date.UTC(2026, 10, 23, 1, 0), calendar)
    expect(state).toMatchObject({ kind: 'open', untilMs: Date.UTC(2026, 10, 23, 9, 0) })
    expect(openState(stated('Mo 09:00-17:00'), null, Date.UTC(2026, 10, 23, 9, 0), calendar).kind).toBe('closed')
  })

  it('says that holidays are not covered by the hours instead of guessing', () => {
    expect(cautions(OFFICE, '2026-10-01 10:00')).toEqual(['今天是国庆节假期，开放时间没有说明假期是否开门'])
    expect(cautions(OFFICE, '2026-09-30 18:00')).toEqual(['明天是国庆节假期，开放时间没有说明假期是否开门'])
    expect(cautions('Mo-Fr 09:00-17:00; PH off', '2026-10-01 10:00')).toEqual([])
    expect(cautions(OFFICE, '2026-11-23 10:00')).toEqual([])
  })

  it('calls a make-up workday likely for an office and leaves the weekend hours as stated', () => {
    expect(cautions(OFFICE, '2026-09-20 10:00')).toEqual(['今天是调休上班日，可能照工作日开门'])
    expect(cautions(MUSEUM, '2026-09-20 10:00')).toEqual(['今天是调休上班日，开放时间可能有变'])
    expect(cautions('Tu-Fr 09:00-17:00', '2026-09-20 10:00')).toEqual(['今天是调休上班日，开放时间可能有变'])
    expect(cautions('09:00-17:00', '2026-09-20 10:00')).toEqual([])
    expect(cautions(OFFICE, '2026-09-19 10:00')).toEqual(['明天是调休上班日，可能照工作日开门'])
  })

  it('names the year whose holiday data is missing, from the last days of December on', () => {
    const missing = (year: number, day: string) => `${year}年的放假安排还没有收录，${day}遇假期或调休时可能不同`
    expect(cautions(OFFICE, '2031-03-05 10:00')).toEqual([missing(2031, '今天')])
    expect(cautions(OFFICE, '2025-12-31 10:00')).toEqual([])
    const endsIn2026 = { ...calendar, coversYear: (year: number) => year <= 2026 }
    const state = openState(stated(OFFICE), null, at('2026-12-31 10:00'), endsIn2026)
    expect(state).toMatchObject({ kind: 'open', cautions: [{ code: 'no-holiday-data', year: 2027 }] })
    expect(openState(stated(OFFICE), null, at('2026-12-28 10:00'), endsIn2026)).toMatchObject({ cautions: [] })
    expect(openState(stated(OFFICE), null, at('2026-12-28 10:00'), EMPTY_CALENDAR)).toMatchObject({
      kind: 'open',
      cautions: [{ code: 'no-holiday-data', year: 2026 }],
    })
  })

  const withoutRule: readonly [hours: StatedHours | null, expected: string][] = [
    [null, '开放时间未收录'],
    [stated(null), '开放时间未收录'],
    [stated(null, '逢年过节开放'), '开放时间以原文为准：逢年过节开放'],
    [stated('每天开门', '每天开门，农忙除外'), '开放时间以原文为准：每天开门，农忙除外'],
    [stated('Mo-Fr 09:00-17:00 || SH'), '开放时间以原文为准：Mo-Fr 09:00-17:00 || SH'],
  ]
  it.each(withoutRule)('shows the words of %j', (hours, expected) => {
    const now = at('2026-11-23 10:00')
    expect(formatOpenState(openState(hours, null, now, calendar), now)).toBe(expected)
  })

  const closures: readonly [status: HallStatus, when: string, expected: string][] = [
    [status('open'), '2026-11-23 10:00', '开放中 · 12:00 关门'],
    [status('closed-until', '2026-12-31', '展陈更新'), '2026-11-23 10:00', '暂停开放 · 至2026年12月31日 · 展陈更新'],
    [status('closed-until', '2026-11-23'), '2026-11-23 23:59', '暂停开放 · 至2026年11月23日'],
    [status('closed-until', '2026-11'), '2026-11-30 10:00', '暂停开放 · 至2026年11月'],
    [status('closed-until', '2026-11'), '2026-12-01 10:00', '开放中 · 12:00 关门'],
    [status('closed-until', '2026'), '2026-12-31 10:00', '暂停开放 · 至2026年'],
    [status('closed-until'), '2030-11-23 10:00', '暂停开放 · 恢复时间未公布'],
    [status('gone'), '2026-11-23 10:00', '已不再开放'],
  ]
  it.each(closures)('puts the status %j before the hours at %s', (given, when, expected) => {
    expect(formatOpenState(openState(stated(OFFICE), given, at(when), calendar), at(when))).toBe(expected)
  })

  it('doubts a hall whose closure has run out without news', () => {
    const now = at('2026-12-01 10:00')
    const state = openState(stated(OFFICE), status('closed-until', '2026-11'), now, calendar)
    expect(state).toMatchObject({ kind: 'open', cautions: [{ code: 'closure-ended', until: '2026-11' }] })
    expect(openState(null, status('closed-until', '2026-11'), now, calendar)).toMatchObject({
      cautions: [{ code: 'closure-ended' }],
    })
  })

  it.each([NaN, Infinity, -Infinity, 8.64e15])('has words for the clock reading %d', clock => {
    const state = openState(stated(OFFICE), null, clock, calendar)
    expect(formatOpenState(state, clock)).toBe('手机的日期不对，无法判断')
  })

  it.each([-62_135_596_800_000, 0, 1, 253_402_300_800_000])('does not break at the far instant %d', clock => {
    expect(formatOpenState(openState(stated('PH,lunar-market[1] 09:00-10:00'), null, clock, calendar), clock)).not.toBe(
      '',
    )
  })
})

describe('nextOpening', () => {
  it('is the next stretch to begin, with its end', () => {
    expect(nextOpening(stated(OFFICE), at('2026-11-23 10:00'), calendar)).toEqual({
      startMs: at('2026-11-23 14:00'),
      endMs: at('2026-11-23 17:00'),
      isCertain: true,
      words: null,
    })
  })

  it('is null without a readable rule, without an opening in a year and with a broken clock', () => {
    expect(nextOpening(null, at('2026-11-23 10:00'), calendar)).toBeNull()
    expect(nextOpening(stated('off'), at('2026-11-23 10:00'), calendar)).toBeNull()
    expect(nextOpening(stated(OFFICE), NaN, calendar)).toBeNull()
  })
})
