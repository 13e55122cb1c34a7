/**
 * `npm run screenshots -- [--out DIR] [--only NAME]`: every screen in every variant as PNG, from the built app
 * (`npm run build` first). `--docs` renews only the pictures the README and the guide show.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { preview } from 'vite'
import { findBrowser } from './e2e/support/findBrowser.ts'
import { BROWSER_FLAGS } from './e2e/support/browserFlags.ts'

/** Screens by name: the address that shows them. */
const SCREENS: Readonly<Record<string, string>> = {
  nearby: '/',
  'nearby-place': '/?place=510117',
  search: '/search?q=zhanqi',
  hometown: '/hometown?name=%E7%81%8C%E5%8E%BF',
  'coverage-map': '/coverage-map',
  packs: '/me/packs',
  county: '/county/510117',
  'county-empty': '/county/510105',
  hall: '/hall/pidu-zhanqicuncunshiguan',
  'reading-room': '/hall/pidu-zhanqicunshizhiyuelanshi',
  titles: '/titles',
  digital: '/digital',
  me: '/me',
  coverage: '/coverage',
  missing: '/nowhere',
}

interface Variant {
  readonly context: BrowserContextOptions
  /** Runs in the page before the app starts. */
  readonly prepare?: () => void
}

const VARIANTS: Readonly<Record<string, Variant>> = {
  normal: { context: {} },
  dark: { context: { colorScheme: 'dark' } },
  narrow: { context: { viewport: { width: 320, height: 640 } } },
  desktop: { context: { viewport: { width: 1280, height: 800 } } },
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'reports/screenshots' },
    only: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
})

async function shoot(browser: Browser, base: string, screen: string, variant: string, file: string): Promise<void> {
  const address = SCREENS[screen]
  const wanted = VARIANTS[variant]
  if (address === undefined || wanted === undefined)
    throw new Error(`There is no screen ${screen} or variant ${variant}.`)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    ...wanted.context,
  })
  const page = await context.newPage()
  if (wanted.prepare !== undefined) await page.addInitScript(wanted.prepare)
  await page.goto(`${base}${address}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: file })
  await context.close()
  console.log(file)
}

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' })
const address = server.httpServer.address()
if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
const base = `http://localhost:${address.port}`
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
try {
  if (values.docs) {
    mkdirSync('docs/images', { recursive: true })
    for (const screen of ['nearby', 'hall']) await shoot(browser, base, screen, 'normal', `docs/images/${screen}.png`)
  } else {
    mkdirSync(values.out, { recursive: true })
    for (const screen of Object.keys(SCREENS)) {
      if (values.only !== undefined && values.only !== screen) continue
      for (const variant of Object.keys(VARIANTS)) {
        await shoot(browser, base, screen, variant, join(values.out, `${screen}-${variant}.png`))
      }
    }
  }
} finally {
  await browser.close()
  server.httpServer.close()
}
