import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
}

/**
 * Longest task of the page's main thread between two user-timing marks, from Chromium's own trace, in milliseconds.
 * @param work - sets the marks
 */
export async function longestTaskMs(
  browser: Browser,
  page: Page,
  [from, to]: readonly [string, string],
  work: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
  const start = trace.traceEvents.find(event => event.name === from)
  const end = trace.traceEvents.find(event => event.name === to)
  if (start === undefined || end === undefined) throw new Error('the trace lacks the marks')
  const tasks = trace.traceEvents.filter(
    event =>
      event.name.endsWith('RunTask') &&
      event.pid === start.pid &&
      event.tid === start.tid &&
      event.ts >= start.ts &&
      event.ts <= end.ts,
  )
  if (tasks.length === 0) throw new Error('the trace lacks the main thread’s tasks')
  return Math.max(...tasks.map(event => event.dur ?? 0)) / 1000
}
