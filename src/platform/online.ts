/** False only when the phone is sure it has no network; true promises nothing. */
export function isOnline(): boolean {
  return navigator.onLine
}

/** Calls back on every change between with and without network; returns the way to stop. */
export function onOnlineChange(callback: (online: boolean) => void): () => void {
  const tell = () => callback(navigator.onLine)
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Calls back whenever the page comes back to the foreground; returns the way to stop. */
export function onReturnToForeground(callback: () => void): () => void {
  const tell = () => {
    if (document.visibilityState === 'visible') callback()
  }
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
