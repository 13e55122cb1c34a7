import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  /** Microseconds by the clock. */
  readonly dur?: number
  /** Microseconds of the thread's own time: what other programs on the machine took is not in it. */
  readonly tdur?: number
}

/** Thread time of one task of the main thread, milliseconds. */
export interface TaskTime {
  readonly wholeMs: number
  /** Without V8's collections, which come when V8 pleases: most of all in a page that allocates next to nothing. */
  readonly ownMs: number
}

/**
 * The main thread's tasks between two user-timing marks, from Chromium's own trace, in their order.
 * @param work - sets the marks
 */
export async function taskTimes(
  browser: Browser,
  page: Page,
  [from, to]: readonly [string, string],
  work: () => Promise<unknown>,
): Promise<readonly TaskTime[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
  const start = trace.traceEvents.find(event => event.name === from)
  const end = trace.traceEvents.find(event => event.name === to)
  if (start === undefined || end === undefined) throw new Error('the trace lacks the marks')
  const between = trace.traceEvents.filter(
    event => event.pid === start.pid && event.tid === start.tid && event.ts > start.ts && event.ts < end.ts,
  )
  const tasks = between.filter(event => event.name === 'ThreadControllerImpl::RunTask')
  if (tasks.length === 0) throw new Error('the trace lacks the main thread’s tasks')
  const collections = between.filter(event => event.name === 'MinorGC' || event.name === 'MajorGC')
  return tasks.map(task => {
    const during = collections.filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0))
    const wholeMs = threadMs(task)
    return { wholeMs, ownMs: wholeMs - during.reduce((sum, collection) => sum + threadMs(collection), 0) }
  })
}

const threadMs = ({ tdur = 0 }: TraceEvent) => tdur / 1000
