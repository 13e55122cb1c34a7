/** A page in the background paints nothing; what waits for paint goes on all the same. */
const HIDDEN_LIMIT_MS = 2_000

/** Resolves once the browser has painted what the page holds by now; at once where nothing is ever painted. */
export function afterPaint(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return Promise.resolve()
  return new Promise(resolve => {
    const timer = setTimeout(resolve, HIDDEN_LIMIT_MS)
    requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => {
        clearTimeout(timer)
        painted.port1.close()
        resolve()
      }
      painted.port2.postMessage(null)
    })
  })
}
