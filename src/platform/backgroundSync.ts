interface SyncRegistration {
  readonly sync?: { register(tag: string): Promise<void> }
}

/**
 * Asks the browser to wake the service worker once there is a network (Chromium only). False: it cannot, and the page
 * sends when it is next open.
 */
export async function requestBackgroundSync(tag: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    const registration = (await navigator.serviceWorker.getRegistration()) as unknown as SyncRegistration | undefined
    if (registration?.sync === undefined) return false
    await registration.sync.register(tag)
    return true
  } catch {
    return false // refused by the visitor's settings: the page itself will send
  }
}
