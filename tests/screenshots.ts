/**
 * `npm run screenshots -- [--out DIR] [--only NAME] [--variant NAME]`: every screen of `tests/screens.ts` in every variant
 * as PNG, from the built app (`npm run build` first), and one contact sheet a variant to look at many at once. `--docs`
 * renews only the pictures the README and the guide show.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { preview } from 'vite'
import { contactSheet } from './contactSheet.ts'
import { BROWSER_FLAGS } from './e2e/support/browserFlags.ts'
import { findBrowser } from './e2e/support/findBrowser.ts'
import { openScreen } from './e2e/support/openScreen.ts'
import { SCREENS } from './screens.ts'

interface Variant {
  readonly context: BrowserContextOptions
  /** What the visitor has chosen, by the name of its flag (`platform/localFlag.ts`). */
  readonly flags?: Readonly<Record<string, string>>
  /** Language of the address. */
  readonly lang?: string
}

/** Told and answered before, so that every picture shows the screen itself. */
const ANSWERED = { 'told-privacy': 'yes', 'install-answered': 'yes' }

const VARIANTS: Readonly<Record<string, Variant>> = {
  normal: { context: {} },
  elder: { context: {}, flags: { 'type-size': 'elder' } },
  'elder-largest': { context: {}, flags: { 'type-size': 'elder-largest' } },
  dark: { context: { colorScheme: 'dark' } },
  english: { context: {}, lang: 'en' },
  traditional: { context: {}, lang: 'zh-Hant' },
  narrow: { context: { viewport: { width: 320, height: 640 } } },
  desktop: { context: { viewport: { width: 1280, height: 800 } } },
}

/** Pictures the README and `docs/guide.md` show: file name, screen, variant. */
const DOCS: readonly (readonly [file: string, screen: string, variant: string])[] = [
  ['nearby', 'nearby', 'normal'],
  ['hall', 'hall', 'normal'],
  ['titles', 'titles', 'normal'],
  ['hometown', 'hometown-found', 'normal'],
  ['coverage-map', 'coverage-map', 'normal'],
  ['packs', 'packs', 'normal'],
  ['elder', 'home-elder', 'elder'],
  ['settings', 'settings', 'normal'],
  ['browser', 'browser', 'normal'],
]

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'reports/screenshots' },
    only: { type: 'string' },
    variant: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
})

function openPhone(browser: Browser, { context, flags }: Variant): Promise<BrowserContext> {
  return browser
    .newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      serviceWorkers: 'block',
      ...context,
    })
    .then(async phone => {
      await phone.addInitScript(
        chosen => {
          for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`fangzhi.${name}`, value)
        },
        { ...ANSWERED, ...flags },
      )
      return phone
    })
}

async function shoot(phone: BrowserContext, base: string, screen: string, lang: string | undefined, file: string) {
  const wanted = SCREENS[screen]
  if (wanted === undefined) throw new Error(`There is no screen ${screen}; tests/screens.ts has the list.`)
  const path = lang === undefined ? wanted.path : `${wanted.path}${wanted.path.includes('?') ? '&' : '?'}lang=${lang}`
  const page = await phone.newPage()
  try {
    await openScreen(page, base, { ...wanted, path })
    await page.screenshot({ path: file, animations: 'disabled' })
    console.log(file)
  } finally {
    await page.close()
  }
}

async function shootDocs(browser: Browser, base: string): Promise<void> {
  mkdirSync('docs/images', { recursive: true })
  for (const [file, screen, variant] of DOCS) {
    const phone = await openPhone(browser, VARIANTS[variant] ?? { context: {} })
    await shoot(phone, base, screen, undefined, `docs/images/${file}.png`)
    await phone.close()
  }
}

async function shootAll(browser: Browser, base: string): Promise<void> {
  mkdirSync(values.out, { recursive: true })
  const screens = Object.keys(SCREENS).filter(name => values.only === undefined || name === values.only)
  for (const [name, variant] of Object.entries(VARIANTS)) {
    if (values.variant !== undefined && values.variant !== name) continue
    const phone = await openPhone(browser, variant)
    const files = screens.map(screen => join(values.out, `${screen}-${name}.png`))
    for (const [at, screen] of screens.entries()) {
      // Without packs: there must be none from before.
      const own = SCREENS[screen]?.network === undefined ? phone : await openPhone(browser, variant)
      await shoot(own, base, screen, variant.lang, files[at] ?? '')
      if (own !== phone) await own.close()
    }
    await phone.close()
    await contactSheet(files, join(values.out, `_${name}.png`))
  }
}

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' })
const address = server.httpServer.address()
if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
const base = `http://localhost:${address.port}`
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
try {
  await (values.docs ? shootDocs : shootAll)(browser, base)
} finally {
  await browser.close()
  server.httpServer.close()
}
