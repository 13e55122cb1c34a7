import { EventEmitter } from 'node:events'
import { ThreadsPoolWorker, type PoolWorker, type PoolRunnerInitializer } from 'vitest/node'

type Request = Parameters<PoolWorker['send']>[0]

let thread: ThreadsPoolWorker | null = null
/** Whoever asked last: the thread's messages are for them. */
let listener = new EventEmitter()

/** Ends the thread with everything else. */
export async function stopLastingThread(): Promise<void> {
  await thread?.stop()
  thread = null
}

/**
 * Vitest's own thread, kept from one run to the next, since starting one takes ten times as long as trying a mutant. To
 * Vitest each run starts and stops a thread; modules are loaded anew for every test file, as ever.
 */
export const lastingThread: PoolRunnerInitializer = {
  name: 'lasting',
  createPoolWorker(options) {
    const events = new EventEmitter()
    const answer = (type: 'started' | 'stopped') => events.emit('message', { __vitest_worker_response__: true, type })
    let config: unknown
    let isNew = false

    function send(message: Request): void {
      if (message.type === 'start') {
        config = message.context.config
        if (!isNew) answer('started')
        else thread?.send(message)
      } else if (message.type === 'stop') answer('stopped')
      else if (message.type === 'run') {
        thread?.send({ ...message, context: { ...message.context, config } } as Request)
      } else thread?.send(message)
    }

    return {
      name: 'lasting',
      on: (event, callback) => void events.on(event, callback),
      off: (event, callback) => void events.off(event, callback),
      send,
      deserialize: data => data,
      async start() {
        listener = events
        if (thread !== null) return
        isNew = true
        thread = new ThreadsPoolWorker(options)
        await thread.start()
        for (const event of ['message', 'error', 'exit']) {
          thread.on(event, (value: unknown) => listener.emit(event, value))
        }
      },
      stop: () => Promise.resolve(),
    }
  },
}
