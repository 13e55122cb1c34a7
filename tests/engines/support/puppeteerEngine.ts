import puppeteer, { type ElementHandle, type LaunchOptions, type Page } from 'puppeteer-core'
import { BROWSER_FLAGS } from '../../e2e/support/browserFlags.ts'
import { findBrowser } from '../../e2e/support/findBrowser.ts'
import { installedProgram } from '../../servers/support/installedProgram.ts'
import type { Engine, Finder } from './engine.ts'

/** Chromium by its own protocol. */
export function startChromium(): Promise<Engine> {
  return start({ browser: 'chrome', executablePath: findBrowser(), args: BROWSER_FLAGS })
}

/** Firefox by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
export function startFirefox(): Promise<Engine> {
  const executablePath = process.env['FIREFOX_PATH'] ?? installedProgram('firefox-esr', 'firefox-esr')
  return start({ browser: 'firefox', executablePath })
}

async function start(options: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({ headless: true, defaultViewport: { width: 390, height: 844 }, ...options })
  const page = await browser.newPage()
  return {
    version: await browser.version(),
    open: async url => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, text) => page.evaluate(work, text) as Promise<Awaited<ReturnType<typeof work>>>,
    click: async (find, text) => {
      const element = await found(page, find, text)
      await element.click()
    },
    type: async (find, text, typed) => {
      const element = await found(page, find, text)
      await element.type(typed)
    },
    close: () => browser.close(),
  }
}

async function found(page: Page, find: Finder, text: string): Promise<ElementHandle> {
  const element = (await page.evaluateHandle(find, text)).asElement()
  if (element === null) throw new Error(`nothing to act on for “${text}”`)
  return element as ElementHandle
}
