import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HoursFault, type HoursFaultCode } from './hoursFault.ts'
import { parseHours } from './parseHours.ts'

function faultOf(text: string): HoursFault {
  try {
    parseHours(text)
  } catch (error) {
    if (error instanceof HoursFault) return error
    throw error
  }
  throw new Error(`"${text}" was accepted`)
}

describe('parseHours', () => {
  it.each([
    '24/7',
    'Mo-Fr 09:00-17:00',
    'Tu,Th 09:00-12:00',
    'Sa-Mo 10:00-16:00',
    'Tu-Su 09:00-12:00,13:30-17:00',
    'Tu-Su 09:00-12:00, 13:30-17:00',
    'Tu,Th,Sa,Su 09:00-12:00,14:00-17:00',
    'Fr 18:00-02:00',
    'Fr 18:00-26:00',
    'Mo-Su 09:00-24:00',
    'May 02-Oct 31 Tu-Su 09:00-18:00; Nov 01-May 01 Tu-Su 09:00-17:00',
    'May-Oct: 09:00-18:00',
    'Jan 01-05,Oct 01-07 off',
    'Feb 29 10:00-11:00',
    'Mo-Fr 09:00-17:00; PH off',
    'Tu-Su,PH 09:00-17:00; Mo off',
    'Mo[1] off',
    'Mo[-1] 09:00-12:00',
    'Mo-Fr 09:00-17:00; 12:00-14:00 off',
    'Mo-Fr 09:00-12:00, Sa 10:00-12:00',
    'market[2,5,8] 08:00-12:00',
    'lunar-market[0,3] 08:00-12:00; PH off',
    'Sa,market[1,4,7] 08:00-12:00',
    'Mo-Fr 09:00-17:00 open "凭身份证"',
    '"电话预约"',
    'Mo-Fr "电话预约"',
    'Mo-Fr 09:00-17:00; Sa unknown',
  ])('accepts %j', text => {
    expect(parseHours(text).lines.length).toBeGreaterThan(0)
  })

  const faults: readonly [text: string, code: HoursFaultCode, at: number][] = [
    ['', 'empty', 0],
    ['   ', 'empty', 3],
    ['周一至周五 09:00-17:00', 'fullwidth', 0],
    ['Mo-Fr 09\uff1a00-17\uff1a00', 'fullwidth', 8],
    ['Mo-Fr 09:00-17:00\uff1bPH off', 'fullwidth', 17],
    ['Mo-Fr 9:00-17:00', 'bad-time', 6],
    ['Mo-Fr 09:60-17:00', 'bad-time', 6],
    ['Mo-Fr 09.00-17.00', 'bad-time', 6],
    ['Mo-Fr 0900-1700', 'bad-time', 6],
    ['Mo-Fr 09:00', 'bad-time', 11],
    ['Mo-Fr 09:00+', 'bad-time', 6],
    ['24:00-26:00', 'start-too-late', 0],
    ['17:00-09:00', 'closes-before-opens', 6],
    ['18:00-31:00', 'end-too-late', 6],
    ['10:00-10:00', 'empty-span', 0],
    ['Feb 30 10:00-11:00', 'bad-date', 4],
    ['Jan 00 10:00-11:00', 'bad-date', 4],
    ['May 02-Foo 03 10:00-11:00', 'bad-date', 7],
    ['May 20-10 10:00-11:00', 'reversed-days', 7],
    ['May 02-Oct 10:00-11:00', 'mixed-season', 7],
    ['May,Oct 01 10:00-11:00', 'mixed-season', 4],
    ['market[2,15] 08:00-12:00', 'bad-digit', 9],
    ['market 08:00-12:00', 'bad-digit', 7],
    ['market[2,5 08:00-12:00', 'unclosed', 11],
    ['Mo[6] 10:00-11:00', 'bad-nth', 3],
    ['Mo[0] 10:00-11:00', 'bad-nth', 3],
    ['Mo-Fr', 'no-times', 5],
    ['Mo-Fr open', 'no-times', 10],
    ['PH open; Mo 09:00-10:00', 'no-times', 7],
    ['Mo-Fr 09:00-17:00; 10:00-12:00', 'no-days', 19],
    ['Mo 09:00-12:00; 24/7', 'no-days', 16],
    ['Mo-Fr 09:00-17:00, Sa off', 'closed-addition', 19],
    ['Mo-Fr 09:00-17:00;', 'dangling', 17],
    ['Mo-Fr 09:00-17:00,', 'dangling', 17],
    ['Mo-Fr 09:00-17:00 "预约', 'unclosed', 18],
    ['Mo-Fr 09:00-17:00 ""', 'unexpected', 18],
    ['Mo-Fr 09:00-17:00 || "预约"', 'unsupported', 18],
    ['SH off', 'unsupported', 0],
    ['2026 May 01 10:00-11:00', 'unsupported', 0],
    ['week 10 10:00-11:00', 'unsupported', 0],
    ['sunrise-sunset', 'unsupported', 0],
    ['Mon-Fri 09:00-17:00', 'unexpected', 0],
    ['mo 09:00-17:00', 'unexpected', 0],
    ['PH Mo 09:00-10:00', 'unexpected', 3],
    ['Mo-Fr 09:00-17:00 Sa 10:00-12:00', 'unexpected', 18],
    [';', 'unexpected', 0],
  ]
  it.each(faults)('refuses %j as %s at offset %i', (text, code, at) => {
    const fault = faultOf(text)
    expect([fault.code, fault.at]).toEqual([code, at])
  })

  it('tells in Chinese where the text went wrong and what to do', () => {
    expect(faultOf('Mo-Fr 9:00-17:00').message).toBe(
      '开放时间第 7 个字符“9:00-17:00”:时刻写法不对。时刻写成四位,如 09:00,分钟不过 59。',
    )
    expect(faultOf('Mo-Fr').message).toContain('第 6 个字符(末尾)')
  })

  it('either parses a text or throws a fault inside it, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'Mo Fr PH market [ ] 2 , ; - : 09:00 17:00 off "  " May 29 24/7 Feb lunar-market 周一 \n'.split(' '),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map(pieces => pieces.join('')),
    )
    fc.assert(
      fc.property(text, garbage => {
        try {
          parseHours(garbage)
        } catch (error) {
          if (!(error instanceof HoursFault)) throw error
          expect(error.at).toBeGreaterThanOrEqual(0)
          expect(error.at).toBeLessThanOrEqual(garbage.length)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
