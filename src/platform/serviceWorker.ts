/** Whether this browser and page allow a service worker; false in many in-app browsers and on plain http. */
export function canUseServiceWorker(): boolean {
  return 'serviceWorker' in navigator && isSecureContext
}

/** The worker that answers for this page; null: none does. */
export function runningWorker(): ServiceWorker | null {
  return canUseServiceWorker() ? navigator.serviceWorker.controller : null
}

/** Whether a worker answers for this page, so that it opens again without a network. */
export function isServedFromPhone(): boolean {
  return runningWorker() !== null
}

/** State of this page's worker for the diagnostics page: `activated`, `waiting too`, or `none`. */
export async function serviceWorkerState(): Promise<string> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration === undefined) return 'none'
  return [
    registration.active?.state ?? 'no active worker',
    ...(registration.waiting === null ? [] : ['another waits']),
    ...(isServedFromPhone() ? [] : ['not in charge of this page']),
  ].join(', ')
}
