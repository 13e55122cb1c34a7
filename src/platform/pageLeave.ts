/** Calls back when the page is left, for good or into the browser's back-forward cache. */
export function onPageLeave(callback: () => void): void {
  // Optional: the unit tests run storage code without a window.
  globalThis.window?.addEventListener('pagehide', callback)
}
