import type { Page } from 'playwright-core'

declare global {
  interface Window {
    lastChangeMs?: number
  }
}

/** Still to come: a skeleton, a part that says it is busy, a map that has not drawn. */
const UNFINISHED = '.fz-skeleton, [aria-busy="true"], .leaflet-container:not([data-ready])'
/** As long as this nothing on the page has changed. */
const QUIET_MS = 200

/** Waits until the screen shows all it is going to: nothing busy, no change any more. */
export async function untilSettled(page: Page): Promise<void> {
  await page.locator('#app[data-v-app] h1').first().waitFor()
  await page.evaluate(() => {
    const isWatched = window.lastChangeMs !== undefined
    window.lastChangeMs = performance.now()
    if (isWatched) return
    new MutationObserver(() => (window.lastChangeMs = performance.now())).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })
  await page.waitForFunction(
    ({ unfinished, quietMs }) =>
      document.querySelector(unfinished) === null && performance.now() - (window.lastChangeMs ?? 0) > quietMs,
    { unfinished: UNFINISHED, quietMs: QUIET_MS },
  )
}
