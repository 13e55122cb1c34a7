import { describe, expect, it } from 'vitest'
import { isElder, parseTheme, parseTypeSize, THEMES, TYPE_SIZES } from './display.ts'

describe('what was remembered about the display', () => {
  it.each(THEMES)('keeps the theme %s', theme => expect(parseTheme(theme)).toBe(theme))

  it.each(TYPE_SIZES)('keeps the size %s', size => expect(parseTypeSize(size)).toBe(size))

  it.each([null, '', 'sepia', 'DARK'])('%j is the system’s theme and the standard size', raw => {
    expect(parseTheme(raw)).toBe('system')
    expect(parseTypeSize(raw)).toBe('standard')
  })

  it('every step above the standard is 长辈版', () =>
    expect(TYPE_SIZES.filter(isElder)).toEqual(['elder', 'elder-large', 'elder-largest']))
})
