/** What a page tells of one visit; times in milliseconds since the visit began. */
export interface VisitFigures {
  /** The list was painted. */
  readonly shownMs: number
  /** Bytes of HTML, JS and CSS that were here by then, as they crossed the wire. */
  readonly shellBytes: number
  /** The same with the packs that were needed by then. */
  readonly neededBytes: number
  readonly lcpMs: number
  /** Largest session window of layout shifts (https://web.dev/articles/cls). */
  readonly cls: number
  /** Longest interaction so far, input to next paint; 0: none was longer than a frame. */
  readonly inpMs: number
}

/** What `watchVisit` leaves on the window. */
export interface VisitProbe {
  shownMs: number | null
  /** Addresses of the scripts and styles that the page itself names, before any of them has run. */
  named: readonly string[]
  lcpMs: number
  shifts: { readonly atMs: number; readonly value: number }[]
  inpMs: number
}

declare global {
  interface Window {
    visitProbe: VisitProbe
    /** Calls out of the page, once the list is painted. */
    tellShown: (payload: string) => void
  }
}

/** Runs in the page before anything else (so it may use nothing from outside): notes when the list is painted. */
export function watchVisit(listSelector: string): void {
  const probe: VisitProbe = { shownMs: null, named: [], lcpMs: 0, shifts: [], inpMs: 0 }
  window.visitProbe = probe
  document.addEventListener(
    'readystatechange',
    () => {
      const links = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=stylesheet]')
      probe.named = [...[...document.scripts].map(({ src }) => src), ...[...links].map(({ href }) => href)]
    },
    { once: true }, // parsed, and no deferred script has run yet
  )
  let isLooking = false
  const look = new MutationObserver(() => {
    const list = document.querySelector(listSelector)
    if (list === null || isLooking) return
    isLooking = true
    requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => {
        isLooking = false
        if (probe.shownMs !== null || list.getClientRects().length === 0) return
        probe.shownMs = performance.now()
        look.disconnect()
        window.tellShown('')
      }
      painted.port2.postMessage(null)
    })
  })
  look.observe(document, { childList: true, subtree: true })
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
  observe('largest-contentful-paint', entry => (probe.lcpMs = entry.startTime))
  observe('layout-shift', entry => {
    const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number }
    if (!hadRecentInput) probe.shifts.push({ atMs: entry.startTime, value })
  })
  observe(
    'event',
    entry => {
      const { interactionId } = entry as PerformanceEntry & { interactionId: number }
      if (interactionId > 0) probe.inpMs = Math.max(probe.inpMs, entry.duration)
    },
    { durationThreshold: 16 },
  )
}

/**
 * Runs in the page: adds up what was needed until the list was shown.
 * @param neededPacks - pattern of the addresses of packs the list waits for
 */
export function readFigures(neededPacks: string): VisitFigures {
  const { visitProbe } = window
  const shownMs = visitProbe.shownMs ?? NaN
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    file => file.responseEnd <= shownMs,
  )
  const needed = new RegExp(neededPacks)
  // What came after the last pack the list waited for was not needed for it, even when painting took its time; but what
  // the page itself names is, also when a pack overtakes it.
  const lastMs = Math.max(...files.filter(file => needed.test(file.name)).map(file => file.responseEnd))
  const bytesOf = (pattern: RegExp) =>
    files
      .filter(file => (file.responseEnd <= lastMs || visitProbe.named.includes(file.name)) && pattern.test(file.name))
      .reduce((sum, file) => sum + file.encodedBodySize, 0)
  const shellBytes = (page?.encodedBodySize ?? 0) + bytesOf(/\.(?:js|css)$/)
  let [cls, windowSum, windowStart, last] = [0, 0, -Infinity, -Infinity]
  for (const { atMs, value } of visitProbe.shifts) {
    // A session window: shifts less than 1 s apart, at most 5 s long.
    if (atMs - last > 1_000 || atMs - windowStart > 5_000) [windowSum, windowStart] = [0, atMs]
    windowSum += value
    last = atMs
    cls = Math.max(cls, windowSum)
  }
  return {
    shownMs,
    shellBytes,
    neededBytes: shellBytes + bytesOf(needed),
    lcpMs: visitProbe.lcpMs,
    cls,
    inpMs: visitProbe.inpMs,
  }
}
