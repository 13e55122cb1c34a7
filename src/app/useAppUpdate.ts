import { readonly, ref, type Ref } from 'vue'
import { canUseServiceWorker } from '../platform/serviceWorker.ts'
import { logFailure } from '../platform/log.ts'
import { onReturnToForeground } from '../platform/online.ts'

/** The offer of a new app version. */
export interface UseAppUpdateReturn {
  /** A new version is installed and waits for a yes. */
  readonly isOffered: Readonly<Ref<boolean>>
  /** Takes the new version: the page reloads once it is in charge. */
  accept: () => void
  /** Keeps the running version until the app is next started. */
  decline: () => void
}

/**
 * Registers the service worker once the page has settled and offers each new version once. workbox-window is loaded
 * then, so it is no part of the first bytes.
 */
export function useAppUpdate(): UseAppUpdateReturn {
  const isOffered = ref(false)
  let accept: () => void = () => undefined

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL })
    workbox.addEventListener('waiting', () => (isOffered.value = true))
    workbox.addEventListener('controlling', event => {
      if (event.isUpdate) location.reload()
    })
    accept = () => workbox.messageSkipWaiting()
    await workbox.register()
    onReturnToForeground(() => void workbox.update().catch((error: unknown) => logFailure(error, 'N01')))
  }

  if (import.meta.env.PROD && canUseServiceWorker()) {
    const start = () => void register().catch((error: unknown) => logFailure(error, 'S01'))
    if (document.readyState === 'complete') start()
    else addEventListener('load', start, { once: true })
  }

  return {
    isOffered: readonly(isOffered),
    accept: () => {
      isOffered.value = false
      accept()
    },
    decline: () => (isOffered.value = false),
  }
}
