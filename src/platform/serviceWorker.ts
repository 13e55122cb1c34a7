/** Whether this browser and page allow a service worker; false in many in-app browsers and on plain http. */
export function canUseServiceWorker(): boolean {
  return 'serviceWorker' in navigator && isSecureContext
}
