import { describe, expect, it } from 'vitest'
import { blurSound, isOneSlip } from './pinyinSlips.ts'

describe('isOneSlip', () => {
  it.each([
    ['zhn', 'zhan'],
    ['zhaan', 'zhan'],
    ['zhsn', 'zhan'],
    ['zahn', 'zhan'],
    ['a', 'ab'],
    ['qu', 'qi'],
    ['iq', 'qi'],
    ['xhan', 'zhan'],
  ])('takes %s for %s', (typed, meant) => expect(isOneSlip(typed, meant)).toBe(true))
  it.each([
    ['zhan', 'zhan'],
    ['zn', 'zhan'],
    ['nahz', 'zhan'],
    ['', 'zh'],
    ['zahm', 'zhan'],
    ['e', 'a'],
    ['he', 'fe'],
    ['e', 'fe'],
  ])('does not take %s for %s', (typed, meant) => expect(isOneSlip(typed, meant)).toBe(false))
})

describe('blurSound', () => {
  it.each([
    ['zhang', 'zan'],
    ['nan', 'lan'],
    ['xing', 'xin'],
    ['huang', 'fan'],
    ['hu', 'fu'],
    ['ren', 'len'],
  ])('hears %s and %s as one', (a, b) => expect(blurSound(a)).toBe(blurSound(b)))
  it.each([
    ['hui', 'fui'],
    ['ni', 'mi'],
    ['er', 'el'],
    ['', 'l'],
  ])('tells %s from %s', (a, b) => expect(blurSound(a)).not.toBe(blurSound(b)))
})
