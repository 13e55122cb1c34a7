/** The phone's clock, epoch milliseconds. It may be wrong; what is worked out from it must survive that. */
export function nowMs(): number {
  return Date.now()
}

const MINUTE_MS = 60_000

/** Calls back about once a minute while the page is visible, and on return to it; returns the way to stop. */
export function onMinute(callback: () => void): () => void {
  const tell = () => {
    if (document.visibilityState === 'visible') callback()
  }
  const timer = setInterval(tell, MINUTE_MS)
  document.addEventListener('visibilitychange', tell)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tell)
  }
}
