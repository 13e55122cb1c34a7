import { logFailure } from '../../platform/log.ts'
import type { SearchResult } from '../../domain/text/search.ts'
import { startPageEngine, startWorkerEngine, type SearchEngine } from './searchEngine.ts'
import type { SearchRequest } from './searchMessages.ts'

export interface SearchOptions {
  /** Sets to search; absent: all that are loaded. */
  readonly sets?: readonly string[]
  /** More sets, searched for the very words alone; see `search` in `domain/text/search.ts`. */
  readonly asTyped?: readonly string[]
  /** Most hits a set; 50 when absent. */
  readonly limit?: number
}

/** The app's one search: load sets once, then ask as often as a key is pressed. */
export interface SearchClient {
  /**
   * Loads a search set under a name, in place of one of that name; resolves with its number of rows. An ArrayBuffer is
   * handed over (and empty afterwards), a string is copied.
   * @throws Failure P03 when it is not a search set
   */
  load(name: string, set: string | ArrayBuffer): Promise<number>
  /** Value a row, lower first among equals (distance in metres); NaN: unknown. Null: back to the records' order. */
  setOrder(name: string, order: Float32Array | null): Promise<void>
  drop(name: string): Promise<void>
  /**
   * Searches. Of several unanswered searches only the newest is carried out; the others, and one whose signal aborts,
   * reject with an AbortError.
   * @throws Failure S04 when the engine broke down
   */
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResult>
  close(): void
}

const DEFAULT_LIMIT = 50

/** The worker's script is named here in full, so that the build finds and bundles it. */
function createSearchWorker(): Worker {
  return new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module', name: 'search' })
}

/**
 * Starts the engine in a worker or, where that fails, in slices on the page's own thread.
 * @param createWorker - null: no worker wanted
 */
export function createSearchClient(createWorker: (() => Worker) | null = createSearchWorker): SearchClient {
  const engine = startEngine(createWorker)
  const latest = new LatestOnly()
  const ask = async (request: SearchRequest) => (await engine).ask(request)
  return {
    load: async (name, set) => (await ask({ kind: 'load', name, set })) as number,
    setOrder: async (name, order) => void (await ask({ kind: 'order', name, order })),
    drop: async name => void (await ask({ kind: 'drop', name })),
    search: (query, { sets, asTyped = [], limit = DEFAULT_LIMIT } = {}, signal) =>
      latest.run(
        async () => (await ask({ kind: 'search', query, names: sets ?? null, asTyped, limit })) as SearchResult,
        signal,
      ),
    close: () => void engine.then(started => started.close()),
  }
}

async function startEngine(createWorker: (() => Worker) | null): Promise<SearchEngine> {
  if (createWorker === null || typeof Worker === 'undefined') return startPageEngine()
  try {
    return await startWorkerEngine(createWorker())
  } catch (error) {
    logFailure(error, 'S04')
    return startPageEngine()
  }
}

/** One task at work and at most one waiting: a newer one takes the waiting one's place. */
class LatestOnly {
  private atWork: Promise<unknown> | null = null
  private newest: object | null = null

  async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const ticket = {}
    this.newest = ticket
    const throwIfStale = () => {
      signal?.throwIfAborted()
      if (this.newest !== ticket) throw new DOMException('a newer search was asked for', 'AbortError')
    }
    throwIfStale()
    while (this.atWork !== null) {
      await this.atWork
      throwIfStale()
    }
    const work = task()
    this.atWork = work.then(
      () => null,
      () => null,
    )
    try {
      const result = await work
      throwIfStale()
      return result
    } finally {
      this.atWork = null
    }
  }
}
