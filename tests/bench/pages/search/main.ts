/** The measuring page: everything here runs in the browser, on the thread that CDP slows down. */
import { groupHoldings, nearestCopies } from '../../../../src/domain/catalog/nearestCopy.ts'
import { LastFound } from '../../../../src/domain/text/lastFound.ts'
import { searchNow, type SearchableSet } from '../../../../src/domain/text/search.ts'
import { parseSearchSet, type SearchColumns } from '../../../../src/domain/text/searchColumns.ts'
import { GROUP_ROWS } from '../../../../src/features/search/found.ts'
import { createSearchClient } from '../../../../src/storage/search/searchClient.ts'
import { mountFoundRows } from './foundRows.ts'
import { parseDocuments, RIVALS, type Rival } from './rivals.ts'

let held: ReadonlyMap<string, SearchableSet> | Rival | null = null

const fetchNames = async (url: string) => (await (await fetch(url)).json()) as string[]
const fetchBytes = async (url: string) => (await fetch(url)).arrayBuffer()
const millisecondsOf = <T>(work: () => T): { ms: number; value: T } => {
  const started = performance.now()
  const value = work()
  return { ms: performance.now() - started, value }
}

function parseNow(bytes: ArrayBuffer): SearchColumns {
  const steps = parseSearchSet(new Uint8Array(bytes))
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** Sets the marks between which a trace is read; every key is a task of its own. */
async function typeAll(texts: readonly string[], search: (text: string) => unknown): Promise<void> {
  for (const text of texts.slice(0, 4)) await search(text) // code that has never run is not what is measured
  await nextTask()
  performance.mark('typing')
  for (const text of texts)
    for (let length = 1; length <= text.length; length++) {
      await nextTask()
      await search(text.slice(0, length))
    }
  await nextTask()
  performance.mark('typed')
}

const nextTask = () => new Promise(resolve => setTimeout(resolve))

/** From each key to its first rows in the page, and to those painted, milliseconds by the clock. */
interface AppTimes {
  readonly keysMs: number[]
  readonly paintedMs: number[]
}

const bench = {
  /** Bytes on the phone → first answer possible, on this thread. */
  async readyMs(url: string): Promise<number> {
    const bytes = await fetchBytes(url)
    const { ms, value } = millisecondsOf(() => parseNow(bytes))
    held = new Map([['titles', { columns: value, order: null }]])
    return ms
  },
  /** Types the texts key by key, engine on this thread: one task a key, from the key to its rows laid out. */
  async typeOnPage(texts: readonly string[], namesUrl: string): Promise<void> {
    const rows = mountFoundRows(await fetchNames(namesUrl))
    const sets = held as ReadonlyMap<string, SearchableSet>
    const last = new LastFound()
    await typeAll(texts, async text => {
      await rows.show(searchNow(sets, text, GROUP_ROWS, last))
      rows.layOut()
    })
  },
  /** The same through the worker, as in the app; gives the times from key to the first rows, waiting included. */
  async typeInApp(url: string, texts: readonly string[], namesUrl: string): Promise<AppTimes> {
    const rows = mountFoundRows(await fetchNames(namesUrl))
    const client = createSearchClient()
    await client.load('titles', await fetchBytes(url))
    const times: AppTimes = { keysMs: [], paintedMs: [] }
    await typeAll(texts, async text => {
      const started = performance.now()
      await rows.show(await client.search(text, { limit: GROUP_ROWS }))
      times.keysMs.push(performance.now() - started)
      await rows.painted()
      times.paintedMs.push(performance.now() - started)
      await rows.whole()
    })
    return times
  },
  async rivalReadyMs(name: string, url: string): Promise<number> {
    const documents = parseDocuments(await (await fetch(url)).text())
    const { ms, value } = millisecondsOf(() => RIVALS[name]?.(documents) ?? null)
    held = value
    return ms
  },
  async typeIntoRival(texts: readonly string[]): Promise<void> {
    const rival = held as Rival
    await typeAll(texts, text => rival.search(text))
  },
  /** Holdings of a made-up province: grouped once, then the nearest copies of many titles. */
  nearestCopyMs(holdings: number, rooms: number, titles: number): { groupMs: number; askMs: number[] } {
    const titleOf = Uint32Array.from({ length: holdings }, (_, k) => (k * 2_654_435_761) % titles)
    const roomOf = Uint32Array.from({ length: holdings }, (_, k) => (k * 40_503) % rooms)
    const distancesM = Float32Array.from({ length: rooms }, (_, k) => (k * 7919) % 500_000)
    const { ms: groupMs, value } = millisecondsOf(() => groupHoldings(titleOf, roomOf, titles))
    const askMs = Array.from(
      { length: 500 },
      (_, k) => millisecondsOf(() => nearestCopies(value, (k * 193) % titles, distancesM, 3)).ms,
    )
    return { groupMs, askMs }
  },
  /** How long a fixed piece of work takes here and in a worker: tells whether the slow-down reaches workers. */
  async spinMs(): Promise<{ page: number; worker: number }> {
    const spin = 'const s=performance.now();let x=0;for(let i=0;i<5e7;i++)x=(x*31+i)|0;const ms=performance.now()-s;'
    const page = (new Function(`${spin}return ms+x*0`) as () => number)()
    const worker = new Worker(URL.createObjectURL(new Blob([`${spin}postMessage(ms+x*0)`])))
    const inWorker = await new Promise<number>(resolve => {
      worker.onmessage = (event: MessageEvent<number>) => resolve(event.data)
    })
    worker.terminate()
    return { page, worker: inWorker }
  },
}

export type SearchBenchPage = typeof bench
window.bench = bench
