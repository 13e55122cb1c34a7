import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { BROWSER_FLAGS } from './browserFlags.ts'

let browser: Browser

/** What Chromium says when the page breaks the policy of `deploy/headers.ts`. */
const REFUSED = /Content Security Policy|requires 'Trusted|Permissions policy violation/i

/** Starts one browser for the tests of this file and closes it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browserPath'), args: BROWSER_FLAGS })
  })
  afterAll(() => browser.close())
}

/** A visitor's phone: a fresh profile, a small screen, and what the visitor does with it. */
export class Phone {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly uncaught: string[],
    readonly appUrl: string,
  ) {}

  /** A phone that has never seen the app. @param appUrl - another server than the suite's own */
  static async fresh(
    options: Parameters<Browser['newContext']>[0] = {},
    appUrl: string = inject('appUrl'),
  ): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ...options,
    })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    const uncaught: string[] = []
    page.on('pageerror', error => uncaught.push(error.message))
    page.on('console', message => {
      if (REFUSED.test(message.text())) uncaught.push(message.text())
    })
    onTestFinished(() => context.close())
    return new Phone(context, page, uncaught, appUrl)
  }

  /** Chosen on an earlier visit: flags of `platform/localFlag.ts` by name. */
  async remember(flags: Readonly<Record<string, string>>): Promise<void> {
    await this.context.addInitScript(chosen => {
      for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`fangzhi.${name}`, value)
    }, flags)
  }

  /** Opens an address inside the app, such as `/hall/…`, and waits until the app is there. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.appUrl}${path}`)
    await this.page.locator('#app[data-v-app]').waitFor()
  }

  /** Waits until every pack is on the phone and the service worker is in charge. */
  async becomeReadyForOffline(): Promise<void> {
    await this.page.goto(`${this.appUrl}/me`)
    await this.page.locator('.offline-line[data-state="done"]').waitFor()
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller === null) {
        await new Promise(resolve =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        )
      }
    })
  }

  async loseNetwork(): Promise<void> {
    await this.context.setOffline(true)
  }

  async findNetwork(): Promise<void> {
    await this.context.setOffline(false)
  }

  /** What is on the screen, as text. */
  text(): Promise<string> {
    return this.page.locator('#app').innerText()
  }

  /** Errors nobody caught since the phone was taken out, and what the security policy refused. */
  uncaughtErrors(): readonly string[] {
    return this.uncaught
  }
}
