import type { OutboxRow } from './outboxRow.ts'
import { readAnswer } from './readAnswer.ts'
import { retryDelayMs } from './retryDelay.ts'
import type { Report, ReportId } from './report.ts'

/** Where the reports lie; a page and a service worker reach the same rows by different means. */
export interface OutboxPort {
  /** Rows in state `waiting`, oldest first. */
  readonly listWaiting: () => Promise<readonly OutboxRow[]>
  /** Changes a row that is still there and still waiting, and gives it as it now is; null when it is not there. */
  readonly change: (id: ReportId, changes: Partial<OutboxRow>) => Promise<OutboxRow | null>
}

/** The receiver's answer, as far as it counts. */
export interface HttpAnswer {
  readonly status: number
  /** Seconds of its `Retry-After`; null: none. */
  readonly retryAfterS: number | null
  readonly body: string
}

/** POSTs one report under its id as the idempotency key; throws when no answer came. */
export type PostReport = (report: Report) => Promise<HttpAnswer>

/** What one round did. */
export interface DeliverySummary {
  readonly sent: number
  readonly refused: number
  /** Still on the phone, whether tried in this round or not yet due. */
  readonly waiting: number
}

/**
 * One round over the waiting reports, one after another. An attempt is written down before it begins, so that a report
 * whose answer was lost is known to be possibly there. Only one round may run at a time: the caller holds a lock.
 * Without a network the round ends at the first report.
 */
export async function deliverReports(
  outbox: OutboxPort,
  post: PostReport,
  options: {
    readonly nowMs: () => number
    /** Also tries reports whose wait is not over: the network has just come back, or the visitor asked. */
    readonly ignoreWait: boolean
  },
): Promise<DeliverySummary> {
  const rows = await outbox.listWaiting()
  let [sent, refused] = [0, 0]
  for (const row of rows) {
    const isDue = options.ignoreWait || row.nextTryAtMs === null || row.nextTryAtMs <= options.nowMs()
    if (!isDue) continue
    const attempts = row.attempts + 1
    const begun = await outbox.change(row.id, { attempts }) // read again: it may have been edited since it was listed
    if (begun === null) continue
    const answer = await post(begun.report).catch(() => null)
    const outcome = answer === null ? 'network' : readAnswer(answer, row.id)
    if (outcome === 'sent') {
      await outbox.change(row.id, { state: 'sent', sentAtMs: options.nowMs(), nextTryAtMs: null, problem: null })
      sent += 1
    } else if (outcome === 'refused') {
      await outbox.change(row.id, { state: 'refused', nextTryAtMs: null, problem: 'refused' })
      refused += 1
    } else {
      const delayMs = retryDelayMs(attempts, answer?.retryAfterS ?? null)
      await outbox.change(row.id, { nextTryAtMs: options.nowMs() + delayMs, problem: outcome })
      if (outcome === 'network') break
    }
  }
  return { sent, refused, waiting: rows.length - sent - refused }
}
