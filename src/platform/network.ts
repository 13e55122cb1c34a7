import type { NetworkState } from '../domain/pack/networkPolicy.ts'

/** The Network Information API, where it exists: https://wicg.github.io/netinfo/ */
interface ConnectionLike extends EventTarget {
  readonly saveData?: boolean
  readonly type?: string
}

function connection(): ConnectionLike | null {
  return (globalThis.navigator as { connection?: ConnectionLike } | undefined)?.connection ?? null
}

/** What the phone says of its connection right now. */
export function networkState(): NetworkState {
  const told = connection()
  return {
    isOnline: globalThis.navigator?.onLine ?? true,
    isSavingData: told?.saveData === true,
    isCellular: told?.type === undefined || told.type === 'unknown' ? null : told.type === 'cellular',
  }
}

/** Calls back when the connection comes, goes or changes its kind; returns the way to stop. */
export function onNetworkChange(callback: () => void): () => void {
  const told = connection()
  window.addEventListener('online', callback)
  window.addEventListener('offline', callback)
  told?.addEventListener('change', callback)
  return () => {
    window.removeEventListener('online', callback)
    window.removeEventListener('offline', callback)
    told?.removeEventListener('change', callback)
  }
}
