import { chromium, type Browser } from 'playwright-core'
import { BROWSER_FLAGS } from '../e2e/support/browserFlags.ts'
import { findBrowser } from '../e2e/support/findBrowser.ts'
import { servePage } from './pages/servePage.ts'
import type { BenchRow } from './row.ts'

const ROUNDS = 7
const CPU = 4
const RATIO_BUDGET = 1.3

/** Installs a province's packs into a real browser's database, beside a bare Dexie put of the same bytes. */
export async function run(): Promise<BenchRow[]> {
  const page = await servePage('install')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
  try {
    return [await installRow(browser, page.url, 1), await installRow(browser, page.url, CPU)]
  } finally {
    await browser.close()
    await page.stop()
  }
}

interface Measured {
  readonly bareMs: number
  readonly oursMs: number
  readonly bytes: number
  readonly packs: number
}

async function installRow(browser: Browser, url: string, cpu: number): Promise<BenchRow> {
  const tab = await (await browser.newContext()).newPage()
  tab.setDefaultTimeout(600_000)
  await tab.goto(url)
  await tab.waitForFunction(() => 'installBench' in window)
  const session = await tab.context().newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const { bareMs, oursMs, packs } = await tab.evaluate(
    rounds => (window as unknown as { installBench: (rounds: number) => Promise<Measured> }).installBench(rounds),
    ROUNDS,
  )
  await tab.context().close()
  const ratio = oursMs / bareMs
  return {
    name: cpu === 1 ? 'install.packs' : 'install.packs.slow',
    unit: 'ms',
    ours: Math.round(oursMs),
    rivalName: 'bare Dexie put',
    rival: Math.round(bareMs),
    ratio: Number(ratio.toFixed(2)),
    budget: `<= ${RATIO_BUDGET}`,
    ok: ratio <= RATIO_BUDGET,
    n: packs,
    cpu,
  }
}
