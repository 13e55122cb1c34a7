import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { BROWSER_FLAGS } from '../e2e/support/browserFlags.ts'
import { findBrowser } from '../e2e/support/findBrowser.ts'
import type { SearchBenchPage } from './pages/search/main.ts'
import { servePage } from './pages/servePage.ts'
import type { BenchRow } from './row.ts'
import { taskTimes, type TaskTime } from './search/taskTimes.ts'
import { makeTitles, toDocuments, toSet, typedTexts } from './search/titles.ts'

const TITLES = 100_000
const CPU = 4
const SIZES = [1_000, 10_000, TITLES, 1_000_000]
const RIVALS = ['MiniSearch', 'FlexSearch', 'uFuzzy']
const HOLDINGS = 1_000_000

/**
 * Search of 100,000 made-up titles in Chromium at 4 × CPU, beside MiniSearch, FlexSearch and uFuzzy holding what they
 * need to answer the same queries. Engines are compared on the page's own thread, which the slow-down surely reaches, and
 * keys by the time of that thread, so that other programs on the machine do not count; only `worker.p95` is by the clock.
 */
export async function run(): Promise<BenchRow[]> {
  const titles = makeTitles(Math.max(...SIZES))
  const typed = typedTexts(titles.slice(0, TITLES), 8)
  const served = await servePage(
    'search',
    new Map([
      ...SIZES.map((size): [string, string] => [`/set-${size}.txt`, toSet(titles.slice(0, size))]),
      ...SIZES.map((size): [string, string] => [
        `/names-${size}.json`,
        JSON.stringify(titles.slice(0, size).map(({ title }) => title)),
      ]),
      ['/documents.json', toDocuments(titles.slice(0, TITLES))],
    ]),
  )
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
  try {
    const on = new Phone(browser, served.url)
    return await measure(on, typed)
  } finally {
    await browser.close()
    await served.stop()
  }
}

async function measure(phone: Phone, typed: readonly string[]): Promise<BenchRow[]> {
  const ours = await phone.measureOurs(TITLES, typed)
  const rivals = new Map<string, Measured>()
  for (const name of RIVALS) rivals.set(name, await phone.measureRival(name, typed))
  const lean = await phone.measureRival('MiniSearch, titles only', [])
  const app = await phone.measureWorker(typed)
  const nearest = await phone.fresh(page =>
    page.evaluate(holdings => window.bench.nearestCopyMs(holdings, 641, 50_000), HOLDINGS),
  )
  const mini = rivals.get('MiniSearch') ?? lean

  const rows: BenchRow[] = [
    row(
      'search.ready',
      'ms',
      ours.readyMs,
      ['MiniSearch, titles only', lean.readyMs],
      '>= 20',
      ({ ratio }) => ratio >= 20,
    ),
    row(
      'search.ready.same-fields',
      'ms',
      ours.readyMs,
      ['MiniSearch', mini.readyMs],
      '>= 20',
      ({ ratio }) => ratio >= 20,
    ),
    row(
      'search.key-to-rows.p95',
      'ms',
      p95(ours.keysMs),
      ['MiniSearch', p95(mini.keysMs)],
      '<= 50',
      ({ ours: ms }) => ms <= 50,
    ),
    row('search.key-to-rows.worker.p95', 'ms', p95(app.keysMs), null, '<= 50', ({ ours: ms }) => ms <= 50),
    row('search.key-to-paint.worker.p95', 'ms', p95(app.paintedMs), null, 'printed', () => true),
    row('search.longest-task', 'ms', app.longestWholeMs, null, '<= 16', ({ ours: ms }) => ms <= 16),
    row('search.longest-task.own', 'ms', app.longestOwnMs, null, 'printed', () => true),
    ...RIVALS.map(name =>
      row(
        'search.memory',
        'MB',
        ours.heapMB,
        [name, rivals.get(name)?.heapMB ?? NaN],
        '< rival',
        ({ ratio }) => ratio > 1,
      ),
    ),
    ...RIVALS.slice(1).map(name =>
      row(
        'search.rivals.key.p95',
        'ms',
        p95(ours.keysMs),
        [name, p95(rivals.get(name)?.keysMs ?? [])],
        'printed',
        () => true,
      ),
    ),
    row('search.nearest-copy.group', 'ms', nearest.groupMs, null, 'printed', () => true, HOLDINGS),
    row('search.nearest-copy.p95', 'ms', p95(nearest.askMs), null, '<= 50', ({ ours: ms }) => ms <= 50, HOLDINGS),
  ]
  return [...rows, ...(await measureGrowth(phone, typed))]
}

/** Time and memory at each size; ten times the titles may cost at most eleven times as much. */
async function measureGrowth(phone: Phone, typed: readonly string[]): Promise<BenchRow[]> {
  const some = typed.filter((_, index) => index % 4 === 0)
  const rows: BenchRow[] = []
  let before: Measured | null = null
  for (const size of SIZES) {
    const now = await phone.measureOurs(size, some)
    const rival = (read: (measured: Measured) => number): [string, number] | null =>
      before === null ? null : ['a tenth', read(before)]
    const isLinear = size < TITLES ? () => true : ({ ours, rival: tenth }: Compared) => ours <= 11 * Math.max(tenth, 1)
    const budget = size < TITLES ? 'printed' : '<= 11 x'
    rows.push(
      row(
        'search.growth.ready',
        'ms',
        now.readyMs,
        rival(m => m.readyMs),
        budget,
        isLinear,
        size,
      ),
      row(
        'search.growth.key.p95',
        'ms',
        p95(now.keysMs),
        rival(m => p95(m.keysMs)),
        budget,
        isLinear,
        size,
      ),
      row(
        'search.growth.memory',
        'MB',
        now.heapMB,
        rival(m => m.heapMB),
        budget,
        isLinear,
        size,
      ),
    )
    before = now
  }
  return rows
}

interface Measured {
  readonly readyMs: number
  /** Main-thread time of each key, longest first. */
  readonly keysMs: readonly number[]
  readonly heapMB: number
}

interface MeasuredApp {
  /** From each key to its first rows in the page, waiting included. */
  readonly keysMs: readonly number[]
  /** To those rows painted: a browser begins a frame every 16 ms. */
  readonly paintedMs: readonly number[]
  readonly longestWholeMs: number
  /** Without what V8 collected meanwhile. */
  readonly longestOwnMs: number
}

/** A slow phone: each measurement in a page of its own. */
class Phone {
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async fresh<T>(work: (page: Page, cdp: CDPSession) => Promise<T>, cpu = CPU): Promise<T> {
    const context = await this.browser.newContext({ viewport: { width: 390, height: 844 } })
    try {
      const page = await context.newPage()
      await page.goto(this.url)
      await page.waitForFunction(() => 'bench' in window)
      const cdp = await context.newCDPSession(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
      return await work(page, cdp)
    } finally {
      await context.close()
    }
  }

  measureOurs(size: number, typed: readonly string[]): Promise<Measured> {
    return this.measure(
      page => page.evaluate(url => window.bench.readyMs(url), `/set-${size}.txt`),
      page =>
        page.evaluate(([texts, names]) => window.bench.typeOnPage(texts, names), [
          typed,
          `/names-${size}.json`,
        ] as const),
      typed,
    )
  }

  measureRival(name: string, typed: readonly string[]): Promise<Measured> {
    return this.measure(
      page =>
        page.evaluate(([rival, url]) => window.bench.rivalReadyMs(rival, url), [name, '/documents.json'] as const),
      page => page.evaluate(texts => window.bench.typeIntoRival(texts), typed),
      typed,
    )
  }

  private measure(
    build: (page: Page) => Promise<number>,
    type: (page: Page) => Promise<void>,
    typed: readonly string[],
  ): Promise<Measured> {
    const keys = typed.reduce((sum, text) => sum + text.length, 0)
    return this.fresh(async (page, cdp) => {
      const emptyMB = await heapMB(cdp)
      const readyMs = await build(page)
      const heldMB = (await heapMB(cdp)) - emptyMB
      const tasks = keys === 0 ? [] : await taskTimes(this.browser, page, MARKS, () => type(page))
      const longestFirst = tasks.map(task => task.wholeMs).sort((a, b) => b - a)
      return { readyMs, keysMs: longestFirst.slice(0, keys), heapMB: heldMB }
    })
  }

  /** As the app does it: engine in a worker; also tells whether the slow-down reaches workers at all. */
  measureWorker(typed: readonly string[]): Promise<MeasuredApp> {
    return this.fresh(async page => {
      const { page: here, worker } = await page.evaluate(() => window.bench.spinMs())
      console.log(
        `The same work takes ${Math.round(here)} ms on the slowed page, ${Math.round(worker)} ms in a worker.`,
      )
      let times: Pick<MeasuredApp, 'keysMs' | 'paintedMs'> = { keysMs: [], paintedMs: [] }
      const tasks = await taskTimes(this.browser, page, MARKS, async () => {
        times = await page.evaluate(([set, texts, names]) => window.bench.typeInApp(set, texts, names), [
          `/set-${TITLES}.txt`,
          typed,
          `/names-${TITLES}.json`,
        ] as const)
      })
      const longest = (read: (task: TaskTime) => number) => Math.max(...tasks.map(read))
      return { ...times, longestOwnMs: longest(task => task.ownMs), longestWholeMs: longest(task => task.wholeMs) }
    })
  }
}

/** Set by the page before the first and after the last key. */
const MARKS = ['typing', 'typed'] as const

/** What the page holds after a collection: JavaScript heap and array buffers. */
async function heapMB(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage')
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20
}

interface Compared {
  readonly ours: number
  readonly rival: number
  readonly ratio: number
}

function row(
  name: string,
  unit: string,
  ours: number,
  rival: readonly [string, number] | null,
  budget: string,
  isOk: (compared: Compared) => boolean,
  n = TITLES,
): BenchRow {
  const ratio = rival === null ? NaN : rival[1] / ours
  return {
    name,
    unit,
    ours: round(ours),
    rivalName: rival?.[0] ?? null,
    rival: rival === null ? null : round(rival[1]),
    ratio: rival === null ? null : round(ratio),
    budget,
    ok: isOk({ ours, rival: rival?.[1] ?? NaN, ratio }),
    n,
    cpu: CPU,
  }
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN
}

const round = (value: number) => Number(value.toPrecision(3))

declare global {
  interface Window {
    bench: SearchBenchPage
  }
}
