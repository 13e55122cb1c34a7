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

describe('isOneSlip, over all short words', () => {
  const LETTERS = 'abc'
  const words = ['']
  for (let from = 0; (words[from]?.length ?? 9) < 4; from++)
    for (const letter of LETTERS) words.push(`${words[from] ?? ''}${letter}`)

  /** All that one insertion, deletion, replacement or swap of neighbours makes of a word. */
  function slipsOf(word: string): Set<string> {
    const slips = new Set<string>()
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)]
      for (const letter of LETTERS) {
        slips.add(before + letter + after)
        if (after !== '') slips.add(before + letter + after.slice(1))
      }
      if (after !== '') slips.add(before + after.slice(1))
      if (after.length > 1) slips.add(`${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`)
    }
    slips.delete(word)
    return slips
  }

  it('is what one change makes, but for the first letter of a word of two', () => {
    for (const meant of words) {
      const slips = slipsOf(meant)
      for (const typed of words) {
        const isSwap = typed.length === meant.length && [...typed].sort().join('') === [...meant].sort().join('')
        const isFree = Math.min(typed.length, meant.length) > 2 || typed[0] === meant[0] || isSwap
        const expected = slips.has(typed) && isFree
        if (isOneSlip(typed, meant) !== expected) expect(`${typed} for ${meant}`).toBe(expected)
      }
    }
  })
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
