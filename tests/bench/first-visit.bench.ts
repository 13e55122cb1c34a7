import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { serveCompressed } from './firstVisit/compressedServer.ts'
import type { VisitFigures } from './firstVisit/probe.ts'
import { buildApp, publishSize } from './firstVisit/site.ts'
import { browse, holdWholeProvince } from './firstVisit/browse.ts'
import { heapMB, LISTS, Visitor, type Conditions, type VisitOptions } from './firstVisit/visitor.ts'
import type { BenchRow } from './row.ts'

const PROVINCE = { halls: 1_831, rooms: 641, titles: 3_000, holdings: 641 * 300 }
/** Every place of the country's plan figure, in one core pack; holdings have benches of their own. */
const COUNTRY = { halls: 100_000, rooms: 1, titles: 100, holdings: 100 }
const CPU = 4
const SLOW_4G = { bitsPerSecond: 1_600_000, roundTripMs: 150 }
const SLOW_PHONE: Conditions = { cpu: CPU, network: SLOW_4G }
const GOOD_LINE: Conditions = { cpu: CPU, network: null }
const ROUNDS = 3
const KB = 1_024
/** “Good” by https://web.dev/articles/vitals. */
const GOOD_LCP_MS = 2_500
const GOOD_INP_MS = 200
/** “Fast” by https://developer.chrome.com/docs/lighthouse/performance/interactive, on just such a line and phone. */
const GOOD_TTI_MS = 3_800

/** What a first and a second visit cost, with made-up records of the province's and of the country's size. */
export async function run(): Promise<BenchRow[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const work = mkdtempSync(join(tmpdir(), 'fangzhi-visit-'))
  const app = await buildApp(root)
  const packs = publishSize(root, work, 'province', PROVINCE)
  const server = await serveCompressed(app, packs)
  try {
    const rows = await provinceRows(server.url, corePackBytes(packs))
    server.usePacks(publishSize(root, work, 'country', COUNTRY))
    return [...rows, ...(await countryRows(server.url))]
  } finally {
    await server.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

async function provinceRows(url: string, coreBytes: number): Promise<BenchRow[]> {
  const n = PROVINCE.halls
  await once(new Visitor(), visitor => visitor.visit(url, GOOD_LINE, { list: LISTS.live })) // the server compresses what it has not yet
  const onFirstVisit = (address: string, list: VisitOptions['list']) =>
    median(() => once(new Visitor(), async visitor => (await visitor.visit(address, SLOW_PHONE, { list })).figures()))
  const seen = await onFirstVisit(url, LISTS.byPlace)
  const first = await onFirstVisit(url, LISTS.live)
  const nearest = await onFirstVisit(`${url}/?place=510117`, LISTS.nearest)
  const { second, secondLive, heap, used } = await once(new Visitor(), async visitor => {
    await keepAll(visitor, url)
    const again = (list: VisitOptions['list']) =>
      median(async () => (await visitor.visit(url, GOOD_LINE, { isOffline: true, list })).figures())
    const [second, secondLive] = [await again(LISTS.byPlace), await again(LISTS.live)]
    const visit = await visitor.visit(url, GOOD_LINE, { isOffline: true, list: LISTS.live })
    await browse(visit.page)
    const afterUse = await visit.figures()
    await holdWholeProvince(visit.page)
    return { second, secondLive, used: afterUse, heap: await heapMB(visit.session) }
  })
  return [
    row('first-visit.shell', 'KB', first.shellBytes / KB, 100, { n, cpu: 1 }),
    row('first-visit.core', 'KB', coreBytes / KB, 120, { n, cpu: 1 }),
    // Seen before the app is here, it is held to the line of all that the app needs for the same list.
    lineRow('first-visit.list', seen.shownMs, first.neededBytes),
    lineRow('first-visit.nearest', nearest.shownMs, nearest.neededBytes),
    row('first-visit.answers', 'ms', first.shownMs, GOOD_TTI_MS, { n }),
    row('first-visit.lcp', 'ms', first.lcpMs, GOOD_LCP_MS, { n }),
    row('first-visit.cls', '', Math.max(first.cls, nearest.cls), 0.02, { n }),
    row('second-visit.offline', 'ms', second.shownMs, 1_000, { n }),
    row('second-visit.answers', 'ms', secondLive.shownMs, GOOD_TTI_MS, { n }),
    row('second-visit.cls', '', used.cls, 0.02, { n }),
    row('second-visit.inp', 'ms', used.inpMs, GOOD_INP_MS, { n }),
    row('second-visit.heap', 'MB', heap, 60, { n: PROVINCE.holdings, cpu: 1 }),
  ]
}

async function countryRows(url: string): Promise<BenchRow[]> {
  const n = COUNTRY.halls
  await once(new Visitor(), warm => warm.visit(url, GOOD_LINE, { list: LISTS.live }))
  const { first, used } = await once(new Visitor(), async visitor => {
    const first = await (await visitor.visit(url, GOOD_LINE, { list: LISTS.live })).figures()
    await keepAll(visitor, url)
    // Taps are timed on a second visit, as the province's: a fresh profile's first change of address takes the browser
    // itself 170 ms, whatever the page does.
    const again = await visitor.visit(url, GOOD_LINE, { list: LISTS.live })
    await browse(again.page)
    return { first, used: await again.figures() }
  })
  return [
    row('country.lcp', 'ms', first.lcpMs, GOOD_LCP_MS, { n }),
    row('country.cls', '', Math.max(first.cls, used.cls), 0.02, { n }),
    row('country.second-visit.inp', 'ms', used.inpMs, GOOD_INP_MS, { n }),
  ]
}

/** Stays until the phone has everything that it fetches unasked. */
async function keepAll(visitor: Visitor, url: string): Promise<void> {
  const { page } = await visitor.visit(`${url}/me`, { cpu: 1, network: null }, { list: LISTS.none })
  await page.locator('.offline-line[data-state="done"]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function once<T>(visitor: Visitor, use: (visitor: Visitor) => Promise<T>): Promise<T> {
  try {
    return await use(visitor)
  } finally {
    await visitor.forget()
  }
}

/** The visit of middle length. */
async function median(visit: () => Promise<VisitFigures>): Promise<VisitFigures> {
  const all: VisitFigures[] = []
  for (let round = 0; round < ROUNDS; round += 1) all.push(await visit())
  all.sort((a, b) => a.shownMs - b.shownMs)
  return all[Math.floor(ROUNDS / 2)] as VisitFigures
}

/** Core and outlines, as they cross the wire. */
function corePackBytes(packs: string): number {
  const files = readdirSync(packs).filter(name => /^(?:core|outlines)\.[0-9a-f]+\.json$/.test(name))
  return files.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(packs, name))).byteLength, 0)
}

/** Against what the line itself takes for the same bytes. */
function lineRow(name: string, shownMs: number, neededBytes: number): BenchRow {
  const lineMs = 3 * SLOW_4G.roundTripMs + (neededBytes * 8_000) / SLOW_4G.bitsPerSecond
  return {
    ...row(name, 'ms', shownMs, lineMs * 1.5, { n: PROVINCE.halls }),
    rivalName: '3 round trips + bytes ÷ bandwidth',
    rival: Math.round(lineMs),
    ratio: round(shownMs / lineMs),
    budget: '<= 1.5 x',
  }
}

function row(
  name: string,
  unit: string,
  ours: number,
  limit: number,
  { n, cpu = CPU }: { readonly n: number; readonly cpu?: number },
): BenchRow {
  const budget = `<= ${limit}${unit === '' ? '' : ` ${unit}`}`
  return { name, unit, ours: round(ours), rivalName: null, rival: null, ratio: null, budget, ok: ours <= limit, n, cpu }
}

const round = (value: number) => Number(value.toPrecision(3))
