import { describe, expect, it } from 'vitest'
import type { HallStatus } from '../hall/hall.ts'
import { chinaDate, chinaMinute } from './chinaText.ts'
import { dayOf, instantOf } from './chinaTime.ts'
import { closureAt, firstDayOf, lastDayOf } from './closure.ts'

const status = (changes: Partial<HallStatus>): HallStatus => ({
  state: 'closed-until',
  until: null,
  words: null,
  ...changes,
})
const at = (text: string) => Date.parse(`${text}+08:00`)

describe('closureAt', () => {
  it.each<[string, HallStatus | null, string]>([
    ['no word of one', null, 'none'],
    ['a hall said to be open', status({ state: 'open', until: '2026-01' }), 'none'],
    ['a hall that is gone', status({ state: 'gone' }), 'gone'],
    ['no end stated', status({}), 'running'],
    ['its last day', status({ until: '2026-10-31' }), 'running'],
    ['the day after its last', status({ until: '2026-10-30' }), 'ended'],
    ['its last month', status({ until: '2026-10' }), 'running'],
    ['its last year', status({ until: '2026' }), 'running'],
    ['the year after', status({ until: '2025' }), 'ended'],
  ])('with %s on 31 October: %s, %s', (_what, said, kind) => {
    expect(closureAt(said, at('2026-10-31T23:59')).kind).toBe(kind)
  })

  it('is over as the first of November begins in China', () => {
    expect(closureAt(status({ until: '2026-10' }), at('2026-11-01T00:00'))).toEqual({ kind: 'ended', until: '2026-10' })
  })
})

it.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-05-03', '2026-05-03', '2026-05-03'],
])('%s may mean any day from %s to %s', (date, first, last) => {
  expect([firstDayOf(date), lastDayOf(date)].map(day => chinaDate(instantOf(day)))).toEqual([first, last])
})

describe('China’s clock', () => {
  it('shows the day and the minute, whatever the phone’s zone', () => {
    expect(chinaMinute(Date.UTC(2026, 4, 1, 15, 59, 59))).toBe('2026-05-01T23:59')
    expect(chinaMinute(Date.UTC(2026, 4, 1, 16, 5))).toBe('2026-05-02T00:05')
    expect(chinaDate(instantOf(dayOf(986, 1, 9)))).toBe('0986-01-09')
  })
})
