import { describe, expect, it } from 'vitest'
import { aTitle } from '../../../tests/fixtures/records.ts'
import { eraOf, seriesRounds } from './era.ts'

const alone = (changes: Record<string, unknown>) => eraOf(aTitle(changes), new Map())

describe('eraOf', () => {
  it.each([
    ['an old gazetteer', { kind: 'old-gazetteer' }, 'old'],
    ['a yearbook', { kind: 'yearbook' }, 'yearbook'],
    ['a note that says 第一轮', { note: '第一轮志书,获全国一等奖' }, 'first-round'],
    ['a note that says 二轮', { note: '二轮县志' }, 'second-round'],
    ['a series that says 第一轮', { series: '四川省志(第一轮,1840—1985)' }, 'first-round'],
    ['a special gazetteer', { kind: 'special-gazetteer', note: '第一轮' }, null],
    ['a reader', { kind: 'history-reader' }, null],
  ])('reads %s', (_what, changes, era) => expect(alone(changes)).toBe(era))

  it('leaves the round open when only the years are known', () => {
    expect(alone({ title: '测试县志(1986—2005)', period: { from: 1986, to: 2005 } })).toBe('round-unknown')
  })

  it('leaves the round open when the source names both', () => {
    expect(alone({ note: '首轮之后的第二轮' })).toBe('round-unknown')
  })

  it('takes the round of the series from a sibling whose source states it', () => {
    const sibling = aTitle({ series: '测试省志', note: '第二轮省志特色志' })
    const title = aTitle({ series: '测试省志', note: null })
    expect(eraOf(title, seriesRounds([sibling, title]))).toBe('second-round')
  })

  it('does not settle a series whose sources disagree', () => {
    const titles = [aTitle({ series: '某志', note: '第二轮' }), aTitle({ series: '某志', note: '首轮' })]
    expect(seriesRounds(titles).size).toBe(0)
  })
})
