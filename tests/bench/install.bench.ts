import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../e2e/support/findBrowser.ts'
import type { BenchRow } from './row.ts'

const ROUNDS = 7
const CPU = 4
const RATIO_BUDGET = 1.3
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs a province's packs into a real browser's database, beside a bare Dexie put of the same bytes. */
export async function run(): Promise<BenchRow[]> {
  const page = await servePage()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS })
  try {
    return [await installRow(browser, page.url, 1), await installRow(browser, page.url, CPU)]
  } finally {
    await browser.close()
    await page.close()
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

/** Bundles the measuring page as the app is bundled and serves it from localhost, a secure context. */
async function servePage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = join(root, '.cache/bench-install')
  await build({
    configFile: false,
    root: join(root, 'tests/bench/pages/install'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname === '/' ? '/index.html' : pathname
    try {
      const body = readFileSync(join(outDir, file))
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port')
  return {
    url: `http://localhost:${address.port}/`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
