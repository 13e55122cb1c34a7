import { describe, expect, it } from 'vitest'
import { toSimplified } from './toSimplified.ts'

describe('toSimplified', () => {
  it.each([
    ['戰旗村', '战旗村'],
    ['灌縣', '灌县'],
    ['三道堰鎮 ２組', '三道堰镇 2组'],
    ['战旗村', '战旗村'],
    ['', ''],
    ['\ud800x', '\ud800x'],
  ])('of %s is %s', (text, expected) => expect(toSimplified(text)).toBe(expected))
})
