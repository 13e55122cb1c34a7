import { parseFeedbackConfig } from '../domain/operatorConfig.ts'
import { deliverReports } from '../domain/report/deliverReports.ts'
import { OUTBOX_CHANNEL, OUTBOX_LOCK, OUTBOX_SYNC_TAG } from '../domain/report/outboxNames.ts'
import { toPostReport } from '../domain/report/postReport.ts'
import { openOutbox } from './outboxRows.ts'

declare const self: ServiceWorkerGlobalScope

/** Background Sync, which TypeScript's library does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

/** Sends waiting reports when the browser says that the network is back, also while no page is open. */
export function listenForOutboxSync(): void {
  self.addEventListener('sync' as keyof ServiceWorkerGlobalScopeEventMap, event => {
    const sync = event as unknown as SyncEvent
    if (sync.tag === OUTBOX_SYNC_TAG) sync.waitUntil(sendWaiting())
  })
}

/** Rejects while reports are still waiting, which is how the browser is asked to try again later. */
async function sendWaiting(): Promise<void> {
  const outbox = await openOutbox()
  if (outbox === null) return
  try {
    const config = await fetch(new URL('config.json', self.registration.scope), { cache: 'no-cache' })
    const isJson = config.ok && config.headers.get('content-type')?.includes('json') === true
    const { feedbackUrl } = parseFeedbackConfig(isJson ? await config.json() : {})
    if (feedbackUrl === null) return
    const post = toPostReport((url, init) => fetch(url, init), new URL(feedbackUrl, self.registration.scope).href)
    const round = () => deliverReports(outbox, post, { nowMs: () => Date.now(), ignoreWait: true })
    const summary = await self.navigator.locks.request(OUTBOX_LOCK, round)
    new BroadcastChannel(OUTBOX_CHANNEL).postMessage(null)
    if (summary.waiting > 0) throw new Error('reports are still waiting')
  } finally {
    outbox.close()
  }
}
