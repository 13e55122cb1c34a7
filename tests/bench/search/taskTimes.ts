import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  /** Microseconds of the thread's own time: what other programs on the machine took is not in it. */
  readonly tdur?: number
}

/**
 * Thread time of the main thread's tasks between two user-timing marks, from Chromium's own trace, in milliseconds,
 * longest first.
 * @param work - sets the marks
 */
export async function taskTimesMs(
  browser: Browser,
  page: Page,
  [from, to]: readonly [string, string],
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
  const start = trace.traceEvents.find(event => event.name === from)
  const end = trace.traceEvents.find(event => event.name === to)
  if (start === undefined || end === undefined) throw new Error('the trace lacks the marks')
  const tasks = trace.traceEvents.filter(
    event =>
      event.name === 'ThreadControllerImpl::RunTask' &&
      event.pid === start.pid &&
      event.tid === start.tid &&
      event.ts > start.ts &&
      event.ts < end.ts,
  )
  if (tasks.length === 0) throw new Error('the trace lacks the main thread’s tasks')
  return tasks.map(event => (event.tdur ?? 0) / 1000).sort((a, b) => b - a)
}
