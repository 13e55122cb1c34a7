import type { Page } from 'playwright-core'

declare global {
  interface Window {
    layoutShifts?: { value: number; words: string }[]
  }
}

/** Starts to note what moves on the page without the visitor having touched it; call before it is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: { value: number; words: string }[] = (window.layoutShifts = [])
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: { node: Node | null }[]
      })[]) {
        if (entry.hadRecentInput) continue
        const names = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.getAttribute('class')}` : node?.nodeName,
        )
        noted.push({ value: entry.value, words: `${entry.value.toFixed(3)} ${names.join(', ')}` })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of what moved (never less than the Cumulative Layout Shift) and what it was, the largest first. */
export async function shiftsOf(page: Page): Promise<{ readonly total: number; readonly words: readonly string[] }> {
  const noted = await page.evaluate(() => window.layoutShifts ?? [])
  const total = noted.reduce((sum, { value }) => sum + value, 0)
  return { total, words: [...noted].sort((a, b) => b.value - a.value).map(({ words }) => words) }
}
