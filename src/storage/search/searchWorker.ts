import { toFailure } from '../../domain/failure.ts'
import { runRequest } from './runRequest.ts'
import type { NumberedRequest, SearchReply, WorkerMessage } from './searchMessages.ts'
import { SearchSession } from './searchSession.ts'

/** The search engine's own thread: answers requests in the order they come. */
const session = new SearchSession()

function answer({ id, request }: NumberedRequest): WorkerMessage {
  try {
    return { kind: 'done', id, reply: drain(runRequest(session, request)) }
  } catch (error) {
    const { code, detail } = toFailure(error, 'S04')
    return { kind: 'failed', id, code, detail }
  }
}

function drain(steps: Generator<undefined, SearchReply>): SearchReply {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

self.addEventListener('message', (event: MessageEvent<NumberedRequest>) => self.postMessage(answer(event.data)))
self.postMessage({ kind: 'running' } satisfies WorkerMessage)
