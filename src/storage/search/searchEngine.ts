import { Failure, toFailure } from '../../domain/failure.ts'
import { runRequest } from './runRequest.ts'
import type { NumberedRequest, SearchReply, SearchRequest, WorkerMessage } from './searchMessages.ts'
import { SearchSession } from './searchSession.ts'

/** Something that carries out requests one after another. */
export interface SearchEngine {
  /** @throws Failure P03 for a set that cannot be read, S04 when the engine itself broke down */
  ask(request: SearchRequest): Promise<SearchReply>
  close(): void
}

/** An engine in a worker. @throws Failure S04 when the worker does not start: its file is missing or refused */
export async function startWorkerEngine(worker: Worker): Promise<SearchEngine> {
  const waiting = new Map<number, { resolve: (reply: SearchReply) => void; reject: (reason: Failure) => void }>()
  let broken: Failure | null = null
  let lastId = 0

  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', event => {
      event.preventDefault()
      broken = new Failure('S04', `search worker: ${event.message ?? ''}`)
      reject(broken)
      for (const { reject: rejectOne } of waiting.values()) rejectOne(broken)
      waiting.clear()
    })
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'running') return resolve()
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.kind === 'done') asked?.resolve(data.reply)
      else asked?.reject(new Failure(data.code, data.detail))
    })
  })

  return {
    ask(request) {
      if (broken !== null) return Promise.reject(broken)
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        const message: NumberedRequest = { id, request }
        worker.postMessage(message, transferablesOf(request))
      })
    },
    close: () => worker.terminate(),
  }
}

/** Sets change hands without a copy; a distance list stays with the caller, who may need it again. */
function transferablesOf(request: SearchRequest): Transferable[] {
  return request.kind === 'load' && typeof request.set !== 'string' ? [request.set] : []
}

/** Longest stretch the page's own thread is held, of a frame's 16.7 ms. */
const SLICE_MS = 6

/** An engine in the page itself, in slices between which the page stays alive. */
export function startPageEngine(): SearchEngine {
  const session = new SearchSession()
  let before: Promise<unknown> = Promise.resolve()
  let isClosed = false

  async function run(request: SearchRequest): Promise<SearchReply> {
    const steps = runRequest(session, request)
    try {
      for (let sliceEnd = performance.now() + SLICE_MS; ;) {
        const step = steps.next()
        if (step.done === true) return step.value
        if (performance.now() < sliceEnd) continue
        await new Promise(resolve => setTimeout(resolve))
        if (isClosed) throw new Failure('N05', 'search closed')
        sliceEnd = performance.now() + SLICE_MS
      }
    } catch (error) {
      throw toFailure(error, 'S04')
    }
  }

  return {
    ask(request) {
      const answer = before.then(() => run(request))
      before = answer.catch(() => null)
      return answer
    },
    close: () => {
      isClosed = true
    },
  }
}
