import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./vantIcon.css', import.meta.url), 'utf8')

/** Glyphs that Vant 4's own code asks for by name, in the parts this app imports (vant/es/<part>/*.mjs). */
const ASKED_FOR = [
  { part: 'Cell, is-link', glyphs: ['arrow', 'arrow-left', 'arrow-up', 'arrow-down'] },
  { part: 'Search', glyphs: ['search', 'clear'] },
  { part: 'Field, clearable', glyphs: ['clear'] },
  { part: 'Popup and ActionSheet, closeable', glyphs: ['cross'] },
  { part: 'Tag, closeable', glyphs: ['cross'] },
  { part: 'Checkbox', glyphs: ['success', 'minus'] },
  { part: 'Radio', glyphs: ['success'] },
  { part: 'Toast', glyphs: ['success', 'fail'] },
]

describe('the icon stylesheet', () => {
  it.each(ASKED_FOR)('draws what $part asks for', ({ glyphs }) => {
    for (const glyph of glyphs) expect(css).toContain(`.van-icon-${glyph}::before`)
  })

  it('needs no font and no picture', () => {
    expect(css).not.toMatch(/@font-face|url\(/)
  })
})
