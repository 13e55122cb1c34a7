import { describe, expect, it } from 'vitest'
import { foldText, foldUnit, foldWithOffsets, NEEDS_TEXT } from './foldText.ts'

const CASES: readonly (readonly [why: string, text: string, folded: string])[] = [
  ['full-width letters and digits', 'ＶＲ２０２０', 'vr2020'],
  ['traditional characters', '灌縣誌 滎經 犍爲 敘永', '灌县志荥经犍为叙永'],
  ['Chinese digits', '二〇二一年', '2021年'],
  ['characters that also are digits, in names', '四川三台', '4川3台'],
  ['the tens, which stay', '二十', '2十'],
  ['punctuation and spaces', '四川省志·川茶志(1986—2005)', '4川省志川茶志19862005'],
  ['tones, and ü as it is typed', 'lǜ shuǐ LÜ', 'lvshuilv'],
  ['compatibility forms of several letters', '㎡Ⅱ', 'm2ii'],
  ['Tibetan and Yi, left alone', 'བོད་ཡིག ꆈꌠ', 'བོདཡིགꆈꌠ'],
  ['emoji and rare characters', '😀𠮷', '😀𠮷'],
  ['lone surrogates', '\ud800战\udc00旗\ud83d', '战旗'],
  ['right-to-left marks and control characters', '战\u200f\u0000旗\u202e\ufeff', '战旗'],
  ['nothing at all', '', ''],
]

describe('foldText', () => {
  it.each(CASES)('folds %s', (_why, text, folded) => expect(foldText(text)).toBe(folded))

  it('is the same when done twice', () => {
    for (const [, text] of CASES) expect(foldText(foldText(text))).toBe(foldText(text))
  })

  it('folds unit by unit as it folds a text', () => {
    for (const [, text] of CASES)
      for (const unit of text) {
        const folded = unit.length === 1 ? foldUnit(unit.charCodeAt(0)) : NEEDS_TEXT
        if (folded !== NEEDS_TEXT) expect(foldText(unit)).toBe(folded === 0 ? '' : String.fromCharCode(folded))
      }
  })
})

describe('foldWithOffsets', () => {
  it.each([
    ['half a pair before another character', '\ud83dＡ', [1]],
    ['the second half alone', '\udc00Ａ', [1]],
    ['two first halves', '\ud800\ud800Ａ', [2]],
    ['a first half before what follows the halves', '\udbff\ue000Ａ', [2]],
    ['the last pair there can be, which means nothing', '\udbff\udfffＡ', [2]],
    ['half a pair at the end', 'Ａ\ud83d', [0]],
  ])('passes by %s', (_why, text, starts) => {
    expect(foldWithOffsets(text)).toEqual({ folded: 'a', starts, ends: starts.map(start => start + 1) })
  })

  it.each(['\ud800\udc00', '😀'])('keeps the halves of %s together', pair => {
    expect(foldWithOffsets(`${pair}Ａ`)).toEqual({ folded: `${pair}a`, starts: [0, 0, 2], ends: [2, 2, 3] })
  })

  it('leads each folded unit back to the character it came from', () => {
    const text = 'A·㎡😀志'
    const { folded, starts, ends } = foldWithOffsets(text)
    expect(folded).toBe('am2😀志')
    expect(starts).toEqual([0, 2, 2, 3, 3, 5])
    expect(ends).toEqual([1, 3, 3, 5, 5, 6])
  })
})
