import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./theme/tokens.css', import.meta.url), 'utf8')

type Tokens = ReadonlyMap<string, string>

/** Hex tokens of the block that follows `selector`, with line breaks and spaces as written. */
function blockOf(selector: string): string {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
}

function tokensOf(block: string): Tokens {
  return new Map([...block.matchAll(/--fz-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]))
}

const light = tokensOf(blockOf(':root'))
const themes = {
  light,
  dark: new Map([...light, ...tokensOf(blockOf(":root[data-theme='dark']"))]),
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const papers = ['paper', 'paper-raised', 'paper-sunk']
const washes = ['seal-wash', 'jade-wash', 'ochre-wash']
const pair = (text: string, ground: string, atLeast: number) => ({ text, ground, atLeast })

/** Every text colour on every ground it is set on; lines and focus rings need 3:1 (WCAG 1.4.11). */
const pairs = [
  ...['ink', 'ink-soft', 'ink-faint', 'seal', 'jade', 'ochre'].flatMap(text => papers.map(on => pair(text, on, 4.5))),
  ...['ink', 'ink-soft'].flatMap(text => washes.map(on => pair(text, on, 4.5))),
  ...['seal', 'jade', 'ochre'].map(text => pair(text, `${text}-wash`, 4.5)),
  pair('seal-ink', 'seal-fill', 4.5),
  pair('ink', 'mark', 4.5),
  pair('ink-soft', 'mark', 4.5),
  ...['rule-strong', 'focus'].flatMap(line => ['paper', 'paper-raised'].map(on => pair(line, on, 3))),
  ...washes.map(on => pair('focus', on, 3)),
]

describe.each(Object.entries(themes))('the %s theme', (_name, tokens) => {
  it.each(pairs)('shows $text on $ground with at least $atLeast:1', ({ text, ground, atLeast }) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(atLeast)
  })
})

describe('the tokens', () => {
  it('give the system dark theme and the chosen dark theme the same values', () => {
    const lines = (block: string) => block.split('\n').map(line => line.trim())
    expect(lines(blockOf(":root:not([data-theme='light'])"))).toEqual(lines(blockOf(":root[data-theme='dark']")))
  })

  it('keep every text of the elder view at 18 px or more', () => {
    const sizes = [...blockOf(':root[data-elder]').matchAll(/--fz-text-[\w-]+:\s*([\d.]+)rem/g)]
    const rootPx = 16 * (Number(/font-size:\s*([\d.]+)%/.exec(blockOf(':root[data-elder]'))?.[1]) / 100)
    expect(sizes.length).toBe(7)
    for (const [, rem] of sizes) expect(Number(rem) * rootPx).toBeGreaterThanOrEqual(18)
  })

  it('bring body text to 30 px at the largest elder step', () => {
    const rootPx = 16 * (Number(/font-size:\s*([\d.]+)%/.exec(blockOf(":root[data-elder='largest']"))?.[1]) / 100)
    const bodyRem = Number(/--fz-text-body:\s*([\d.]+)rem/.exec(blockOf(':root[data-elder]'))?.[1])
    expect(rootPx * bodyRem).toBeGreaterThanOrEqual(30)
  })

  it('make targets 44 px, and 60 px in the elder view', () => {
    const targetOf = (selector: string) => /--fz-target:\s*(\d+)px/.exec(blockOf(selector))?.[1]
    expect([targetOf(':root'), targetOf(':root[data-elder]')]).toEqual(['44', '60'])
  })

  it('name no web font and leave zoom alone', () => {
    expect(css).not.toMatch(/@font-face|url\(/)
  })
})
