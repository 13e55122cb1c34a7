/** Fewer bytes than this in a whole interval is a line that is dead in all but name. */
const LEAST_BYTES = 512

/** Aborts when too little arrives for too long. */
export interface StallGuard {
  readonly signal: AbortSignal
  /** Told of every piece. */
  feed(bytes: number): void
  stop(): void
}

/** Starts watching; the clock restarts only once enough has come to call it movement. */
export function startStallGuard(stallMs: number): StallGuard {
  const controller = new AbortController()
  const expire = () => controller.abort()
  let timer = setTimeout(expire, stallMs)
  let since = 0
  return {
    signal: controller.signal,
    feed(bytes) {
      since += bytes
      if (since < LEAST_BYTES) return
      since = 0
      clearTimeout(timer)
      timer = setTimeout(expire, stallMs)
    },
    stop: () => clearTimeout(timer),
  }
}
