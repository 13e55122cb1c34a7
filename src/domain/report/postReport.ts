import type { PostReport } from './deliverReports.ts'
import { parseRetryAfter } from './retryDelay.ts'

/** As much of `fetch` as a report needs; page and service worker each pass their own. */
export type HttpPost = (
  url: string,
  init: {
    readonly method: 'POST'
    readonly headers: Record<string, string>
    readonly body: string
    readonly credentials: 'omit'
    readonly referrerPolicy: 'no-referrer'
    readonly signal: AbortSignal
  },
) => Promise<{
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}>

const TIMEOUT_MS = 30_000

/** The wire form of the contract in `deploy/feedback/README.md`: JSON body, id as `Idempotency-Key`, no cookies. */
export function toPostReport(post: HttpPost, url: string): PostReport {
  return async report => {
    const response = await post(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': report.id },
      body: JSON.stringify(report),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return {
      status: response.status,
      retryAfterS: parseRetryAfter(response.headers.get('Retry-After')),
      body: await response.text(),
    }
  }
}
