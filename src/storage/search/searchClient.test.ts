import { afterEach, describe, expect, it, vi } from 'vitest'
import { searchSetOf } from '../../../tests/fixtures/search.ts'
import type { NumberedRequest, WorkerMessage } from './searchMessages.ts'
import { runRequest } from './runRequest.ts'
import { createSearchClient, type SearchClient } from './searchClient.ts'
import { SearchSession } from './searchSession.ts'

/** A worker's outside: answers through the real session when told to, so that a test can hold answers back. */
class HeldWorker extends EventTarget {
  readonly asked: NumberedRequest[] = []
  readonly transferred: Transferable[] = []
  private readonly session = new SearchSession()

  constructor() {
    super()
    queueMicrotask(() => this.say({ kind: 'running' }))
  }

  postMessage(message: NumberedRequest, transfer: Transferable[]): void {
    this.asked.push(message)
    this.transferred.push(...transfer)
    if (message.request.kind !== 'search') this.answerNext()
  }

  answerNext(): void {
    const next = this.asked.shift()
    if (next === undefined) return
    const steps = runRequest(this.session, next.request)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    this.say({ kind: 'done', id: next.id, reply: step.value })
  }

  terminate(): void {
    this.asked.length = 0
  }

  private say(data: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const set = searchSetOf([['战旗村村史馆'], ['乐山大佛志']])
const rowsOf = (result: Awaited<ReturnType<SearchClient['search']>>) =>
  result.sets.get('halls')?.hits.map(hit => hit.row)
const aborted = expect.objectContaining({ name: 'AbortError' }) as Error

afterEach(() => vi.unstubAllGlobals())

async function startHeld(): Promise<{ client: SearchClient; worker: HeldWorker }> {
  vi.stubGlobal('Worker', HeldWorker)
  const worker = new HeldWorker()
  const client = createSearchClient(() => worker as unknown as Worker)
  await client.load('halls', set)
  return { client, worker }
}

describe('createSearchClient, without a worker', () => {
  it('searches on the page', async () => {
    const client = createSearchClient(null)
    expect(await client.load('halls', new TextEncoder().encode(set).buffer)).toBe(2)
    expect(rowsOf(await client.search('leshan'))).toEqual([1])
  })

  it('searches only the sets asked for, and forgets a dropped one', async () => {
    const client = createSearchClient(null)
    await client.load('halls', set)
    await client.load('titles', set)
    expect([...(await client.search('战', { sets: ['titles', 'none'] })).sets.keys()]).toEqual(['titles'])
    await client.drop('titles')
    expect([...(await client.search('战')).sets.keys()]).toEqual(['halls'])
  })

  it('keeps the order of a set when its next version is loaded', async () => {
    const client = createSearchClient(null)
    await client.load('halls', searchSetOf([['甲村'], ['甲村']]))
    await client.setOrder('halls', Float32Array.of(2, 1))
    expect(rowsOf(await client.search('甲'))).toEqual([1, 0])
    await client.load('halls', searchSetOf([['甲村'], ['甲村']]))
    expect(rowsOf(await client.search('甲'))).toEqual([1, 0])
  })

  it('says P03 of a set it cannot read, and goes on', async () => {
    const client = createSearchClient(null)
    await expect(client.load('halls', '{}')).rejects.toMatchObject({ code: 'P03' })
    expect(await client.load('halls', set)).toBe(2)
  })

  it('starts there when the worker does not start', async () => {
    class DeadWorker extends EventTarget {
      constructor() {
        super()
        queueMicrotask(() => this.dispatchEvent(new Event('error')))
      }
    }
    vi.stubGlobal('Worker', DeadWorker)
    const client = createSearchClient(() => new DeadWorker() as unknown as Worker)
    await client.load('halls', set)
    expect(rowsOf(await client.search('zqc'))).toEqual([0])
  })
})

describe('createSearchClient, with a worker', () => {
  it('hands a buffer over without a copy', async () => {
    const { client, worker } = await startHeld()
    const { buffer } = new TextEncoder().encode(set)
    await client.load('halls', buffer)
    expect(worker.transferred).toEqual([buffer])
  })

  it('carries out the newest of several waiting searches and gives the others up', async () => {
    const { client, worker } = await startHeld()
    const [first, second, third] = [client.search('战'), client.search('战旗'), client.search('乐山')]
    const lost = Promise.all([expect(first).rejects.toEqual(aborted), expect(second).rejects.toEqual(aborted)])
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    worker.answerNext()
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    worker.answerNext()
    expect(rowsOf(await third)).toEqual([1])
    await lost
  })

  it('gives up a search whose signal aborts, before or while it runs', async () => {
    const { client, worker } = await startHeld()
    await expect(client.search('战', {}, AbortSignal.abort())).rejects.toEqual(aborted)
    const abort = new AbortController()
    const running = client.search('战', {}, abort.signal)
    const lost = expect(running).rejects.toEqual(aborted)
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    abort.abort()
    worker.answerNext()
    await lost
  })

  it('fails every open search when the worker breaks down, and later ones too', async () => {
    const { client, worker } = await startHeld()
    const open = client.search('战')
    const lost = expect(open).rejects.toMatchObject({ code: 'S04' })
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    worker.dispatchEvent(new Event('error'))
    await lost
    await expect(client.search('战')).rejects.toMatchObject({ code: 'S04' })
  })
})
