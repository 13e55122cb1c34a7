import { readonly, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { readFlag, writeFlag } from '../platform/localFlag.ts'
import { logFailure } from '../platform/log.ts'
import { onReturnToForeground } from '../platform/online.ts'
import { canUseServiceWorker, isServedFromPhone, runningWorker } from '../platform/serviceWorker.ts'

/** The offer of a new app version. */
export interface UseAppUpdateReturn {
  /** A new version is installed and waits for a yes. */
  readonly isOffered: Readonly<Ref<boolean>>
  /** Takes the new version: this page reloads once it is in charge; other tabs stay as they are. */
  accept: () => void
  /** Keeps the running version; this new one is not offered again. */
  decline: () => void
}

/** Version last answered, yes or no: whatever happens after the answer, it is not asked about again. */
const ANSWERED_FLAG = 'update-answered'

/**
 * Registers the service worker once the page has settled and offers each new version once. workbox-window is loaded
 * then, so it is no part of the first bytes.
 * @param isSettled - what the visitor came for is on screen, or cannot be had: the worker fetches the whole shell, and
 * on a slow line that must not compete with the list
 */
export function useAppUpdate(isSettled: MaybeRefOrGetter<boolean>): UseAppUpdateReturn {
  const isOffered = ref(false)
  let waitingVersion = ''
  let hasAccepted = false
  let accept: () => void = () => undefined

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL })
    workbox.addEventListener('waiting', event => void offer(event.sw ?? null))
    workbox.addEventListener('controlling', () => {
      // Only the tab that said yes reloads; once, as the page that comes after has not said it.
      if (hasAccepted) location.reload()
    })
    accept = () => workbox.messageSkipWaiting()
    const registration = await workbox.register()
    // The browser may have found this version before the page listened; workbox-window only tells of later ones.
    if (registration?.installing) offerOnceInstalled(registration.installing)
    onReturnToForeground(() => void workbox.update().catch((error: unknown) => logFailure(error, 'N01')))
  }

  function offerOnceInstalled(worker: ServiceWorker): void {
    worker.addEventListener('statechange', () => {
      // A page without a worker in charge has nothing to be updated from.
      if (worker.state === 'installed' && isServedFromPhone()) void offer(worker)
    })
  }

  async function offer(worker: ServiceWorker | null): Promise<void> {
    const running = runningWorker()
    waitingVersion = worker === null ? '' : await askVersion(worker)
    // The same app with other records in its first page: nothing to ask about.
    if (running !== null && waitingVersion !== '' && (await askVersion(running)) === waitingVersion) return accept()
    isOffered.value = waitingVersion !== '' && readFlag(ANSWERED_FLAG) !== waitingVersion
  }

  function answer(isYes: boolean): void {
    isOffered.value = false
    hasAccepted = isYes
    writeFlag(ANSWERED_FLAG, waitingVersion)
    if (isYes) accept()
  }

  if (import.meta.env.PROD && canUseServiceWorker()) {
    const start = () => void register().catch((error: unknown) => logFailure(error, 'S01'))
    let hasStarted = false
    const startOnce = (settled: boolean) => {
      if (!settled || hasStarted) return
      hasStarted = true
      if (document.readyState === 'complete') start()
      else addEventListener('load', start, { once: true })
    }
    watch(() => toValue(isSettled), startOnce, { immediate: true })
  }

  return { isOffered: readonly(isOffered), accept: () => answer(true), decline: () => answer(false) }
}

const ANSWER_LIMIT_MS = 3_000

/** The version of a waiting worker; empty when it does not say, and is then not offered. */
function askVersion(worker: ServiceWorker): Promise<string> {
  return new Promise(resolve => {
    const channel = new MessageChannel()
    const timer = setTimeout(() => resolve(''), ANSWER_LIMIT_MS)
    channel.port1.onmessage = event => {
      clearTimeout(timer)
      resolve(typeof event.data === 'string' ? event.data : '')
    }
    worker.postMessage({ type: 'VERSION' }, [channel.port2])
  })
}
