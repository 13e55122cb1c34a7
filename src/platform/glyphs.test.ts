import { describe, expect, it } from 'vitest'
import { hasGlyphs } from './glyphs.ts'

const size = (width: number, height: number) => ({
  width,
  actualBoundingBoxAscent: height,
  actualBoundingBoxDescent: 0,
  actualBoundingBoxRight: width,
})
/** A phone with Latin and Yi letters, and a box for everything else. */
const measure = (sign: string) =>
  /[a-z]/.test(sign) ? size(20, 30) : /\p{Script=Yi}/u.test(sign) ? size(40, 34) : size(40, 38)

describe('hasGlyphs', () => {
  it.each([
    ['ꆈꌠ', true],
    ['abc', true],
    ['བོད', false],
    ['ꆈབོ', false],
    ['', true],
  ])('of %s says %s on a phone without Tibetan letters', (text, has) => expect(hasGlyphs(text, measure)).toBe(has))

  it('calls nothing missing where nothing can be measured', () => expect(hasGlyphs('བོད', null)).toBe(true))
})
