import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHours } from '../../src/domain/hours/parseHours.ts'
import { suggestHoursRule } from './suggestHoursRule.ts'

describe('suggestHoursRule', () => {
  it.each([
    ['周二至周日9:00-17:00', 'Tu-Su 09:00-17:00'],
    ['每天 9：00—17：00', 'Mo-Su 09:00-17:00'],
    ['周二至周日 9:00-17:00，周一闭馆', 'Tu-Su 09:00-17:00; Mo off'],
    ['开放时间：星期一至星期五 上午9:00至12:00，下午2:00至5:30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
    ['工作日9点-17点半（法定节假日闭馆）', 'Mo-Fr 09:00-17:30; PH off'],
    ['每周二、四、六、日 09:00-12:00、14:00-17:00', 'Tu,Th,Sa,Su 09:00-12:00,14:00-17:00'],
    ['周一到周五 8时30分~18时', 'Mo-Fr 08:30-18:00'],
    ['周末9:00-16:00', 'Sa-Su 09:00-16:00'],
    ['下午14:00-17:00，每天', null],
  ])('reads %s', (words, rule) => {
    expect(suggestHoursRule(words)).toBe(rule)
  })

  it.each([
    ['a season', '夏季每天9:00-18:00，冬季每天9:00-17:00'],
    ['a condition', '每天9:00-17:00（需提前预约）'],
    ['an exception', '周一至周五9:00-17:00（农历春节除外）'],
    ['a last entry', '每天9:00-17:00，16:30停止入馆'],
    ['hours of no named day', '9:00-17:00'],
    ['days without hours', '周一至周五开放'],
    ['closing days alone', '周一闭馆'],
    ['closing before opening', '每天9:00-5:00'],
    ['no time at all', '联系后开门'],
  ])('says nothing about %s', (_what, words) => {
    expect(suggestHoursRule(words)).toBeNull()
  })

  it('suggests only what the hours engine reads, whatever is typed', () => {
    const word = fc.constantFrom(
      ...[
        '周一',
        '至',
        '周五',
        '每天',
        '9:00',
        '-',
        '17:00',
        '上午',
        '下午5点',
        '闭馆',
        '、',
        '，',
        '工作日',
        '(',
        '25:70',
        '除',
      ],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), words => {
        const rule = suggestHoursRule(words.join(''))
        if (rule !== null) expect(() => parseHours(rule)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})
