const MINUTE_MS = 60_000
/** Waits after the first, second, … failed attempt; the last one repeats. */
const STEPS_MS = [MINUTE_MS / 2, 2 * MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 360 * MINUTE_MS, 1440 * MINUTE_MS]

/**
 * How long to wait after `attempts` attempts.
 * @param retryAfterS - what the receiver asked for; it may lengthen the wait up to a day, never shorten it
 */
export function retryDelayMs(attempts: number, retryAfterS: number | null): number {
  const last = STEPS_MS.at(-1) ?? MINUTE_MS
  const own = STEPS_MS[Math.max(0, attempts - 1)] ?? last
  return retryAfterS === null ? own : Math.min(last, Math.max(own, retryAfterS * 1000))
}

/** Seconds of a `Retry-After` header; null for none, a date, or nonsense. */
export function parseRetryAfter(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/.test(header.trim()) ? Number(header) : null
}
