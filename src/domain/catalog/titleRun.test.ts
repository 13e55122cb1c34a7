import { describe, expect, it } from 'vitest'
import { aTitle } from '../../../tests/fixtures/records.ts'
import { formatSpans } from './spans.ts'
import { groupRuns, runName, runOf } from './titleRun.ts'

const yearbook = (title: string, year: number | null, covers = ['510000']) =>
  aTitle({ id: `t-${title}-${covers.join()}`, kind: 'yearbook', title, year, covers })

const VOLUMES = [
  yearbook('测试年鉴(2003)', 2003),
  yearbook('测试年鉴(2000)', 2000),
  yearbook('测试年鉴', null),
  yearbook('测试年鉴(2001)', 2001),
  yearbook('测试年鉴(2001)简本', 2001),
  yearbook('测试年鉴(2002)', 2002, ['510100']),
]

describe('runName', () => {
  it.each([
    ['yearbook', '四川年鉴(2020)', '四川年鉴'],
    ['yearbook', '成都年鉴(2023)(英文版)', '成都年鉴(英文版)'],
    ['yearbook', '四川年鉴（2025）', '四川年鉴'],
    ['yearbook', '成都年鉴（2001—2003） 合订本', '成都年鉴 合订本'],
    ['yearbook', '成都年鉴 (2001-2003)', '成都年鉴'],
    ['yearbook', '成都年鉴(2001·2003)', '成都年鉴(2001·2003)'],
    ['journal', '巴蜀(内刊)史志 (2020年)', '巴蜀'],
    ['journal', '巴蜀(内刊)史志', '巴蜀(内刊)史志'],
    ['journal', '巴蜀史志(2020年第6期,总第232期)', '巴蜀史志'],
    ['county-gazetteer', '测试县志(1986—2005)', null],
  ] as const)('of the %s %s is %s', (kind, title, name) => expect(runName({ kind, title })).toBe(name))
})

describe('groupRuns', () => {
  it('joins volumes by year, the run as a whole apart, and shows the gap', () => {
    const run = groupRuns(VOLUMES).find(({ whole }) => whole !== null)
    expect(run?.volumes.map(title => title.year)).toEqual([2000, 2001, 2003])
    expect(formatSpans(run?.gaps ?? [])).toBe('2002')
  })

  it('keeps another place and a short edition apart', () => {
    expect(groupRuns(VOLUMES)).toHaveLength(3)
  })
})

describe('runOf', () => {
  it('is the volumes of the same name, kind and place, each once and by year', () => {
    const journal = aTitle({ id: 'j', kind: 'journal', title: '测试年鉴', covers: ['510000'] })
    const undated = yearbook('测试年鉴（2009）', null)
    const run = runOf(yearbook('测试年鉴(2003)', 2003), [...VOLUMES, journal, undated])
    expect(run?.name).toBe('测试年鉴')
    expect(run?.whole?.title).toBe('测试年鉴')
    expect(run?.volumes.map(title => title.year)).toEqual([2000, 2001, 2003, null])
    expect(formatSpans(run?.years ?? [])).toBe('2000—2001、2003')
  })

  it('puts volumes of one year in the order of their ids', () => {
    const [b, a] = ['b', 'a'].map(id => aTitle({ id, kind: 'yearbook', title: '双年鉴(2001)', year: 2001 }))
    expect(b && a && runOf(b, [b, a])?.volumes.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('is null for a title of a kind that does not come in runs', () => {
    const twins = ['x', 'y'].map(id => aTitle({ id, title: '测试县志' }))
    expect(twins.map(twin => runOf(twin, twins))).toEqual([null, null])
    expect(groupRuns(twins)).toEqual([])
  })

  it('is null for a volume that stands alone', () => {
    expect(runOf(yearbook('别的年鉴(2000)', 2000), VOLUMES)).toBeNull()
  })
})
