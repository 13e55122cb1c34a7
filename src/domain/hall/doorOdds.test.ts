import { describe, expect, it } from 'vitest'
import { EMPTY_CALENDAR } from '../hours/calendar.ts'
import { dayOf, instantOf } from '../hours/chinaTime.ts'
import { createHolidayCalendar } from '../hours/holidayCalendar.ts'
import type { DoorLevel } from './doorLevel.ts'
import { compareDoorOdds } from './byDoorOdds.ts'
import { doorOdds, type DoorFacts } from './doorOdds.ts'
import type { DoorReport } from './doorOddsReport.ts'
import { formatDoorReason } from './doorOddsWords.ts'

const calendar = createHolidayCalendar()

/** `2026-11-23 10:00` on China's clock; that day is a Monday. */
function at(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number)
  return instantOf(dayOf(year, month, day), hour * 60 + minute)
}

const NOW = '2026-11-23 10:00'
const OFFICE = { rule: 'Mo-Fr 09:00-12:00,14:00-17:00', words: null }
const KNOWN: DoorFacts = {
  kind: 'gazetteer',
  hours: OFFICE,
  status: null,
  confirmedOn: '2026-09',
  sourcedOn: null,
  phone: '028-00000000',
  booking: null,
  reports: [],
}

const found = (what: DoorReport['found'], when: string, origin: DoorReport['origin'] = 'imported'): DoorReport => ({
  atMs: at(when),
  found: what,
  origin,
})

interface Case {
  readonly name: string
  readonly facts?: Partial<DoorFacts>
  readonly when?: string
  readonly level: DoorLevel
  readonly advice: 'go' | 'call-first'
  /** First reason. */
  readonly because: string
}

const cases: readonly Case[] = [
  { name: 'open by hours confirmed lately', level: 'likely', advice: 'go', because: '开放中 · 12:00 关门' },
  {
    name: 'open by hours confirmed long ago',
    facts: { confirmedOn: '2023' },
    level: 'unsure',
    advice: 'call-first',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'open by hours of a recent source that no office confirmed',
    facts: { confirmedOn: null, sourcedOn: '2026-02' },
    level: 'likely',
    advice: 'go',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'open by hours nobody dated',
    facts: { confirmedOn: null },
    level: 'unsure',
    advice: 'call-first',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'open by old hours, found open last week',
    facts: { confirmedOn: '2020', reports: [found('open', '2026-11-18 10:00')] },
    level: 'likely',
    advice: 'go',
    because: '有人 5 天前到了开着门',
  },
  {
    name: 'found closed once by somebody',
    facts: { reports: [found('closed', '2026-11-03 10:00')] },
    level: 'unsure',
    advice: 'call-first',
    because: '有人 20 天前到了没开门',
  },
  {
    name: 'found closed by the user last week',
    facts: { reports: [found('closed', '2026-11-18 10:00', 'own')] },
    level: 'unlikely',
    advice: 'call-first',
    because: '您 5 天前到了没开门',
  },
  {
    name: 'found closed twice',
    facts: { reports: [found('closed', '2026-11-03 10:00'), found('closed', '2026-10-20 10:00')] },
    level: 'unlikely',
    advice: 'call-first',
    because: '有人 20 天前到了没开门（近三个月共 2 次）',
  },
  {
    name: 'found closed at an hour when it is closed anyway',
    facts: { reports: [found('closed', '2026-11-22 10:00', 'own'), found('closed', '2026-11-18 12:30')] },
    level: 'likely',
    advice: 'go',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'found closed, and open since',
    facts: { reports: [found('closed', '2026-11-03 10:00'), found('open', '2026-11-04 10:00')] },
    level: 'likely',
    advice: 'go',
    because: '有人 19 天前到了开着门',
  },
  {
    name: 'found closed by the user two weeks ago',
    facts: { reports: [found('closed', '2026-11-09 10:00', 'own')] },
    level: 'unlikely',
    advice: 'call-first',
    because: '您 14 天前到了没开门',
  },
  {
    name: 'found closed by the user three weeks ago',
    facts: { reports: [found('closed', '2026-11-03 10:00', 'own')] },
    level: 'unsure',
    advice: 'call-first',
    because: '您 20 天前到了没开门',
  },
  {
    name: 'found closed ninety days ago, the last day that counts',
    facts: { reports: [found('closed', '2026-08-25 10:00')] },
    level: 'unsure',
    advice: 'call-first',
    because: '有人 90 天前到了没开门',
  },
  {
    name: 'found closed ninety-one days ago',
    facts: { reports: [found('closed', '2026-08-24 10:00')] },
    level: 'likely',
    advice: 'go',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'found closed twice, told in the wrong order',
    facts: { reports: [found('closed', '2026-10-20 10:00', 'own'), found('closed', '2026-11-03 10:00')] },
    level: 'unlikely',
    advice: 'call-first',
    because: '有人 20 天前到了没开门（近三个月共 2 次）',
  },
  {
    name: 'found open, and closed since',
    facts: { reports: [found('open', '2026-11-03 10:00'), found('closed', '2026-11-04 10:00')] },
    level: 'unsure',
    advice: 'call-first',
    because: '有人 19 天前到了没开门',
  },
  {
    name: 'found open by the user at this very moment',
    facts: { confirmedOn: null, reports: [found('open', NOW, 'own')] },
    level: 'likely',
    advice: 'go',
    because: '您一天之内到了开着门',
  },
  {
    name: 'closed now, though found open last week',
    facts: { reports: [found('open', '2026-11-18 10:00')] },
    when: '2026-11-23 18:00',
    level: 'unlikely',
    advice: 'call-first',
    because: '已关门 · 明天 09:00 开门',
  },
  {
    name: 'found closed half a year ago',
    facts: { reports: [found('closed', '2026-05-18 10:00', 'own')] },
    level: 'likely',
    advice: 'go',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'a report from the future of a wrong clock',
    facts: { reports: [found('closed', '2026-12-18 10:00', 'own')] },
    level: 'likely',
    advice: 'go',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'booking needed',
    facts: { booking: '提前一天预约' },
    level: 'likely',
    advice: 'call-first',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'closed now',
    when: '2026-11-23 18:00',
    level: 'unlikely',
    advice: 'call-first',
    because: '已关门 · 明天 09:00 开门',
  },
  {
    name: 'a holiday the hours say nothing about',
    when: '2026-10-01 10:00',
    level: 'unsure',
    advice: 'call-first',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'an office on a make-up workday',
    when: '2026-09-20 10:00',
    level: 'unsure',
    advice: 'call-first',
    because: '今天不开门 · 明天 09:00 开门',
  },
  {
    name: 'an office on the Saturday before a make-up Sunday',
    when: '2026-09-19 10:00',
    level: 'unlikely',
    advice: 'call-first',
    because: '今天不开门 · 后天 09:00 开门',
  },
  {
    name: 'an ordinary day of a year without holiday data',
    facts: { confirmedOn: '2030-12' },
    when: '2031-03-12 10:00',
    level: 'likely',
    advice: 'go',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'a day in the holiday season of a year without holiday data',
    facts: { confirmedOn: '2030-12' },
    when: '2031-10-01 10:00',
    level: 'unsure',
    advice: 'call-first',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'closed on holidays, on an ordinary day without holiday data',
    facts: { confirmedOn: '2030-12', hours: { rule: 'Mo-Fr 09:00-17:00; PH off', words: null } },
    when: '2031-03-12 10:00',
    level: 'likely',
    advice: 'go',
    because: '不确定 · 2031年的放假安排还没有收录，若不放假，现在开放',
  },
  {
    name: 'a village hall without hours',
    facts: { kind: 'village', hours: null, confirmedOn: null },
    level: 'unsure',
    advice: 'call-first',
    because: '开放时间未收录',
  },
  {
    name: 'a village hall without hours, found open last week',
    facts: { kind: 'village', hours: null, confirmedOn: null, reports: [found('open', '2026-11-18 10:00')] },
    level: 'unsure',
    advice: 'call-first',
    because: '有人 5 天前到了开着门',
  },
  {
    name: 'by arrangement',
    facts: { hours: { rule: 'Mo-Fr 09:00-17:00 "电话预约"', words: null } },
    level: 'unsure',
    advice: 'call-first',
    because: '不一定开门 · 电话预约',
  },
  {
    name: 'closed for works',
    facts: {
      status: { state: 'closed-until', until: null, words: '展陈更新' },
      reports: [found('open', '2026-11-18 10:00')],
    },
    level: 'unlikely',
    advice: 'call-first',
    because: '暂停开放 · 恢复时间未公布 · 展陈更新',
  },
  {
    name: 'a closure that ran out without news',
    facts: { status: { state: 'closed-until', until: '2026-10', words: null } },
    level: 'unsure',
    advice: 'call-first',
    because: '开放中 · 12:00 关门',
  },
  {
    name: 'gone',
    facts: { status: { state: 'gone', until: null, words: null } },
    level: 'unlikely',
    advice: 'call-first',
    because: '已不再开放',
  },
  {
    name: 'a digital hall',
    facts: { kind: 'digital', hours: null },
    level: 'likely',
    advice: 'go',
    because: '数字馆，联网就能看',
  },
]

function sentences(facts: Partial<DoorFacts>, when = NOW): string[] {
  return doorOdds({ ...KNOWN, ...facts }, at(when), calendar).reasons.map(reason => formatDoorReason(reason, at(when)))
}

describe('doorOdds', () => {
  it.each(cases)('$name: $level, $advice', ({ facts, when = NOW, level, advice, because }) => {
    const odds = doorOdds({ ...KNOWN, ...facts }, at(when), calendar)
    expect([odds.level, odds.advice]).toEqual([level, advice])
    expect(sentences(facts ?? {}, when)[0]).toBe(because)
  })

  it('gives every reason in words', () => {
    expect(sentences({ booking: '提前一天', reports: [found('closed', '2026-11-23 09:30')] })).toEqual([
      '有人一天之内到了没开门',
      '开放中 · 12:00 关门',
      '开放时间由管理单位于2026年9月确认',
      '需要预约：提前一天',
      '有电话，可以先问',
    ])
    expect(sentences({ kind: 'village', hours: null, phone: null })).toEqual([
      '开放时间未收录',
      '乡村馆常由村里人保管钥匙，去之前先联系',
      '没有收录电话',
    ])
    expect(sentences({ confirmedOn: null, sourcedOn: '2021-05-30' })).toContain(
      '开放时间来自2021年5月30日的资料（5 年多以前），未经管理单位确认',
    )
    expect(sentences({ confirmedOn: null })).toContain('开放时间来自没有日期的资料，未经管理单位确认')
  })

  it('says nothing of the age of hours that do not count', () => {
    const gone = { status: { state: 'gone', until: null, words: null } } as const
    expect(sentences(gone)).toEqual(['已不再开放', '有电话，可以先问'])
    const shut = { status: { state: 'closed-until', until: null, words: null } } as const
    expect(sentences(shut)).toEqual(['暂停开放 · 恢复时间未公布', '有电话，可以先问'])
    expect(sentences({ hours: null })).toEqual(['开放时间未收录', '有电话，可以先问'])
    expect(sentences({ kind: 'township', hours: null })).toContain('乡村馆常由村里人保管钥匙，去之前先联系')
    expect(sentences({ status: { state: 'closed-until', until: '2026-10', words: null } })).toContain(
      '原定闭馆至2026年10月，没有见到恢复开放的消息',
    )
  })

  it('tells the market day and the day before', () => {
    const hours = { rule: 'market[2,5,8] 08:00-12:00', words: null }
    expect(sentences({ hours }, '2026-11-25 10:00')).toContain('今天逢场')
    expect(sentences({ hours }, '2026-11-24 10:00')).toContain('明天逢场，可能开门')
    expect(sentences({ hours }, '2026-11-23 10:00').join()).not.toContain('逢场')
  })

  it('counts the age of a partial date from the earliest day it may mean', () => {
    expect(doorOdds({ ...KNOWN, confirmedOn: '2024' }, at(NOW), calendar).level).toBe('unsure')
    expect(doorOdds({ ...KNOWN, confirmedOn: '2024-12' }, at(NOW), calendar).level).toBe('likely')
    expect(doorOdds({ ...KNOWN, confirmedOn: '2027' }, at(NOW), calendar).level).toBe('likely')
  })

  it('has an answer with a broken clock and without a calendar', () => {
    expect(doorOdds(KNOWN, NaN, calendar)).toMatchObject({ level: 'unsure', advice: 'call-first' })
    expect(doorOdds(KNOWN, at(NOW), EMPTY_CALENDAR).level).toBe('likely')
  })
})

describe('compareDoorOdds', () => {
  it('puts the likelier door first, then the one without a call, then the one that opens sooner', () => {
    const odds = (facts: Partial<DoorFacts>) => doorOdds({ ...KNOWN, ...facts }, at(NOW), calendar)
    const sorted = [
      odds({ hours: null }),
      odds({ hours: { rule: 'We 09:00-12:00', words: null } }),
      odds({}),
      odds({ hours: { rule: 'Tu 09:00-12:00', words: null } }),
      odds({ booking: '电话' }),
      odds({ status: { state: 'gone', until: null, words: null } }),
    ].sort(compareDoorOdds)
    expect(sorted.map(o => [o.level, o.advice, o.opensAtMs])).toEqual([
      ['likely', 'go', at(NOW)],
      ['likely', 'call-first', at(NOW)],
      ['unsure', 'call-first', null],
      ['unlikely', 'call-first', at('2026-11-24 09:00')],
      ['unlikely', 'call-first', at('2026-11-25 09:00')],
      ['unlikely', 'call-first', null],
    ])
  })
})
