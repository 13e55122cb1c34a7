import { describe, expect, it } from 'vitest'
import type { Caution } from './cautions.ts'
import { dayAt } from './chinaTime.ts'
import english from './formatOpenState.en.ts'
import {
  formatCaution,
  formatDay,
  formatMinutes,
  formatMoment,
  formatOpenState,
  OPEN_WORDS,
} from './formatOpenState.ts'
import type { OpenState } from './openState.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const NOW = at('2026-11-23T10:00') // a Monday
const TODAY = dayAt(NOW)
const open = (untilMs: number | null, words: string | null = null): OpenState => ({
  kind: 'open',
  untilMs,
  words,
  cautions: [],
})

describe('formatOpenState', () => {
  it.each<[OpenState, string]>([
    [open(at('2026-11-23T17:00')), '开放中 · 17:00 关门'],
    [open(at('2026-11-23T17:00'), '凭证'), '开放中 · 17:00 关门 · 凭证'],
    [open(at('2026-11-24T00:00')), '开放中 · 24:00 关门'],
    [open(at('2026-11-24T02:00')), '开放中 · 次日 02:00 关门'],
    [open(at('2026-11-25T00:00')), '开放中 · 后天 00:00 关门'],
    [open(null), '开放中 · 全天'],
    [{ kind: 'closed', phase: 'break', next: null, cautions: [] }, '中间休息 · 一年内没有列出开放时间'],
    [
      {
        kind: 'closed',
        phase: 'after',
        next: { startMs: at('2026-11-28T09:30'), endMs: null, isCertain: false, words: null },
        cautions: [],
      },
      '已关门 · 周六 09:30 可能开门',
    ],
    [{ kind: 'suspended', until: '2026-12', words: null }, '暂停开放 · 至2026年12月'],
    [{ kind: 'suspended', until: null, words: '改造' }, '暂停开放 · 恢复时间未公布 · 改造'],
    [{ kind: 'gone', words: '并入县馆' }, '已不再开放 · 并入县馆'],
    [{ kind: 'gone', words: null }, '已不再开放'],
    [{ kind: 'unknown', reason: { code: 'unreadable', words: '周末' }, cautions: [] }, '开放时间以原文为准：周末'],
    [{ kind: 'unknown', reason: { code: 'no-lunar-data' }, cautions: [] }, '不确定 · 查不到这一天的农历'],
    [{ kind: 'unknown', reason: { code: 'bad-clock' }, cautions: [] }, '手机的日期不对，无法判断'],
    [
      { kind: 'unknown', reason: { code: 'no-holiday-data', year: 2031, isOpenOtherwise: false }, cautions: [] },
      '不确定 · 2031年的放假安排还没有收录，若不放假，现在不开放',
    ],
  ] as [OpenState, string][])('%j: %s', (state, words) => expect(formatOpenState(state, NOW)).toBe(words))
})

describe('formatCaution', () => {
  it.each<[Caution, string]>([
    [{ code: 'holiday', day: TODAY, name: '国庆节' }, '今天是国庆节假期，开放时间没有说明假期是否开门'],
    [{ code: 'make-up-workday', day: TODAY + 1, isLikelyOpen: true }, '明天是调休上班日，可能照工作日开门'],
    [{ code: 'make-up-workday', day: TODAY + 1, isLikelyOpen: false }, '明天是调休上班日，开放时间可能有变'],
    [
      { code: 'no-holiday-data', day: TODAY, year: 2026, isHolidaySeason: false },
      '2026年的放假安排还没有收录，今天遇假期或调休时可能不同',
    ],
    [{ code: 'closure-ended', until: '2026-10' }, '原定闭馆至2026年10月，没有见到恢复开放的消息'],
  ])('%j: %s', (caution, words) => expect(formatCaution(caution, NOW)).toBe(words))
})

it.each([
  [0, '今天'],
  [1, '明天'],
  [2, '后天'],
  [3, '周四'],
  [6, '周日'],
  [7, '11月30日'],
  [-1, '11月22日'],
  [39, '2027年1月1日'],
])('%i days on is written %s', (days, words) => expect(formatDay(TODAY + days, NOW)).toBe(words))

it.each([
  [0, '00:00'],
  [575.9, '09:35'],
  [1440, '24:00'],
  [1560, '次日 02:00'],
])('%f minutes are %s', (minutes, words) => expect(formatMinutes(minutes)).toBe(words))

it('a moment of today needs no day', () => {
  expect(formatMoment(at('2026-11-23T09:05'), NOW)).toBe('09:05')
  expect(formatMoment(at('2026-11-25T09:05'), NOW)).toBe('后天 09:05')
})

it('English has a word for everything Chinese has, and none is empty', () => {
  const { open: words } = english
  expect(Object.keys(words)).toEqual(Object.keys(OPEN_WORDS))
  expect(words.noHolidayData(2031, true)).toMatch(/2031 .* it is open now$/)
  expect(words.noHolidayData(2031, false)).toMatch(/it is closed now$/)
  expect(words.makeUpWorkday('today', true)).toBe('A make-up working day (today): it may open as on a weekday')
  expect(words.makeUpWorkday('today', false)).toBe('A make-up working day (today): the hours may differ')
  expect([words.closes('17:00'), words.opens('09:00'), words.mayOpen('09:00')]).toEqual([
    'closes 17:00',
    'opens 09:00',
    'may open 09:00',
  ])
  expect([words.until('May'), words.closureEnded('May')].every(text => text.includes('until May'))).toBe(true)
  expect(words.holiday('today', '国庆节')).toContain('国庆节 (today)')
  expect(words.holidaysUnknown(2031, 'today')).toMatch(/^Holidays of 2031 .*\(today\)$/)
  expect(words.inSourceWords('周末')).toBe('Hours as the source puts them: 周末')
})
