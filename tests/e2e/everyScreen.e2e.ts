import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { SCREENS } from '../screens.ts'
import { accessibilityFaults } from './support/axe.ts'
import { BROWSER_FLAGS } from './support/browserFlags.ts'
import { layoutFaults } from './support/layoutFaults.ts'
import { openScreen } from './support/openScreen.ts'
import { shiftsOf, watchShifts } from './support/layoutShift.ts'

/** How the same screen is looked at; each is set on the open page, so that every screen is loaded once. */
const VIEWS = {
  plain: { width: 390, height: 844, elder: null, colorScheme: 'light', forcedColors: 'none' },
  dark: { width: 390, height: 844, elder: null, colorScheme: 'dark', forcedColors: 'none' },
  narrow: { width: 320, height: 640, elder: null, colorScheme: 'light', forcedColors: 'none' },
  elder: { width: 390, height: 844, elder: '', colorScheme: 'light', forcedColors: 'none' },
  largest: { width: 390, height: 844, elder: 'largest', colorScheme: 'light', forcedColors: 'none' },
  'largest on a small phone': { width: 320, height: 640, elder: 'largest', colorScheme: 'dark', forcedColors: 'none' },
  landscape: { width: 740, height: 360, elder: null, colorScheme: 'light', forcedColors: 'none' },
  'forced colours': { width: 390, height: 844, elder: null, colorScheme: 'light', forcedColors: 'active' },
} as const
type View = (typeof VIEWS)[keyof typeof VIEWS]

/** WCAG 2.5.5, and 工信部 2021 for 长辈版. */
const TARGET_PX = 44
const ELDER_TARGET_PX = 60

let browser: Browser
let context: BrowserContext
/** Hosts asked for anything during the tour. */
const asked = new Set<string>()

async function show(page: Page, { width, height, elder, colorScheme, forcedColors }: View): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
  await page.evaluate(step => {
    const { dataset } = document.documentElement
    if (step === null) delete dataset['elder']
    else dataset['elder'] = step
    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, elder)
}

describe('every screen', () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browserPath'), args: BROWSER_FLAGS })
    context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: true,
      serviceWorkers: 'block',
    })
    context.setDefaultTimeout(15_000)
    context.on('request', request => asked.add(new URL(request.url()).origin))
  })
  afterAll(() => browser.close())

  it.each(Object.entries(SCREENS))('%s can be read and used by everyone', async (_name, screen) => {
    const page = await context.newPage()
    await watchShifts(page)
    await show(page, VIEWS.plain)
    await openScreen(page, inject('appUrl'), screen)
    const found: Record<string, readonly string[]> = {}
    const shift = await shiftsOf(page)
    if (shift.total > 0.02) found['moves while it loads'] = shift.words
    for (const [name, view] of Object.entries(VIEWS)) {
      await show(page, view)
      const faults = [
        ...(await accessibilityFaults(page)),
        ...(await layoutFaults(page, view.elder === null ? TARGET_PX : ELDER_TARGET_PX)),
      ]
      if (faults.length > 0) found[name] = faults
    }
    await page.close()
    expect(found).toEqual({})
  })

  it('asked no other host than the app’s own', () => {
    expect([...asked].filter(origin => origin !== 'null')).toEqual([new URL(inject('appUrl')).origin])
  })
})
