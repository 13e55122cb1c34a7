/**
 * `npm run load [-- --seconds N] [--json FILE]`: what the shipped nginx carries on this machine, and what one visitor
 * costs it. Requests a second by wrk on localhost (so wrk takes its share of the processor), bytes as nginx
 * counts them. Fails when an answer is an error or a repeat visit costs more than a tenth of the first.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type BrowserContext } from 'playwright-core'
import { BROWSER_FLAGS } from './e2e/support/browserFlags.ts'
import { findBrowser } from './e2e/support/findBrowser.ts'
import { installedProgram } from './servers/support/installedProgram.ts'
import { startNginx } from './servers/support/nginx.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '5' }, json: { type: 'string' } } })
const seconds = Math.min(30, Math.max(1, Number(values.seconds)))
const wrk = installedProgram('wrk', 'wrk')
const work = mkdtempSync(join(tmpdir(), 'fangzhi-load-'))
const accessLog = join(work, 'access.log')
const server = await startNginx('dist', { workers: 2 })

interface Load {
  readonly path: string
  readonly requestsPerSecond: number
  readonly errors: number
}

/** @param headers - such as a browser sends */
function load(path: string, headers: readonly string[]): Load {
  const args = ['-t1', '-c32', `-d${seconds}s`, ...headers.flatMap(header => ['-H', header]), server.url + path]
  const said = execFileSync(wrk, args, { encoding: 'utf8' })
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1] ?? NaN)
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? 0)
  const socket = (/Socket errors: (.*)/.exec(said)?.[1] ?? '').match(/\d+/g)?.map(Number) ?? []
  return { path, requestsPerSecond: Math.round(rate), errors: refused + socket.reduce((sum, count) => sum + count, 0) }
}

interface Visit {
  readonly what: string
  readonly requests: number
  readonly bytes: number
}

/** What nginx sent until the phone has everything, to the page and to its service worker, headers included. */
async function visit(context: BrowserContext, url: string, what: string): Promise<Visit> {
  const before = sent().length
  const page = await context.newPage()
  await page.goto(`${url}/`)
  await page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
  await page.goto(`${url}/me`)
  await page.locator('.offline-line[data-state="done"]').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.close()
  const lines = sent().slice(before)
  return { what, requests: lines.length, bytes: lines.reduce((sum, line) => sum + line, 0) }
}

/** Bytes of each answer so far. */
function sent(): number[] {
  const lines = readFileSync(accessLog, 'utf8')
    .split('\n')
    .filter(line => line !== '')
  return lines.map(line => Number(line.split(' ')[1]))
}

async function measureVisits(): Promise<Visit[]> {
  const logging = await startNginx('dist', { accessLog })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
  try {
    const context = await browser.newContext({ locale: 'zh-CN' })
    return [await visit(context, logging.url, 'first'), await visit(context, logging.url, 'repeat')]
  } finally {
    await browser.close()
    await logging.stop()
  }
}

try {
  const pack = `/packs/${readdirSync('dist/packs').find(name => /^core\.[0-9a-f]{12}\.json$/.test(name)) ?? ''}`
  const brotli = ['Accept-Encoding: br']
  const loads = [load('/', brotli), load(pack, brotli), load('/packs/manifest.json', brotli), load('/sw.js', brotli)]
  console.table(loads)

  const visits = await measureVisits()
  console.table(visits)

  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ loads, visits }, null, 2))
  const faults = loads.filter(each => each.errors > 0 || !(each.requestsPerSecond > 0)).map(each => each.path)
  const [first, repeat] = visits
  if (first && repeat && repeat.bytes > first.bytes / 10) faults.push('a repeat visit')
  if (faults.length > 0) throw new Error(`Not as it should be: ${faults.join(', ')}`)
} finally {
  await server.stop()
  rmSync(work, { recursive: true, force: true })
}
