import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

const fileIn = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const tokens = readFileSync(fileIn('src/ui/theme/tokens.css'), 'utf8')
const page = readFileSync(fileIn('index.html'), 'utf8')
const manifest = JSON.parse(readFileSync(fileIn('public/manifest.webmanifest'), 'utf8')) as {
  theme_color: string
  background_color: string
  icons: { src: string; sizes: string; purpose: string }[]
  shortcuts: { url: string; icons: { src: string }[] }[]
}
const papers = [...tokens.matchAll(/--fz-paper:\s*(#\w+)/g)].map(([, hex]) => hex)

describe('the install manifest', () => {
  it.each(manifest.icons.filter(icon => icon.sizes !== 'any'))('finds $src at $sizes', async ({ src, sizes }) => {
    const { width, height } = await sharp(fileIn(`public/${src}`)).metadata()
    expect(`${width}x${height}`).toBe(sizes)
  })

  it('has a whole, a masked and a one-colour icon', () => {
    expect(new Set(manifest.icons.map(icon => icon.purpose))).toEqual(new Set(['any', 'maskable', 'monochrome']))
  })

  it('covers the whole of a masked icon, so that no corner is left clear', async () => {
    const { data, info } = await sharp(fileIn('public/icons/maskable-512.png')).ensureAlpha().raw().toBuffer({
      resolveWithObject: true,
    })
    const isClear = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3] !== 255
    expect([isClear(0, 0), isClear(511, 0), isClear(0, 511), isClear(511, 511)]).toEqual([false, false, false, false])
  })

  it('opens on paper of the light theme', () => {
    expect([manifest.theme_color, manifest.background_color]).toEqual([papers[0], papers[0]])
  })

  it('stays inside the folder it is served from', () => {
    for (const { url } of manifest.shortcuts) expect(url).toMatch(/^\.\//)
  })
})

describe('the page', () => {
  it('lets people zoom', () => {
    expect(page).not.toMatch(/user-scalable|maximum-scale/)
  })

  it('has no inline script and no inline style', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/)
  })

  it('colours the browser in the paper of both themes', () => {
    const colours = [...page.matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, hex]) => hex)
    expect(colours).toEqual([papers[0], papers[1]])
  })
})
