import { readPosition, type LocationFault } from '../domain/geo/location.ts'

/** Where the question for the phone's place stands. */
export type LocationState =
  | { readonly state: 'idle' }
  | { readonly state: 'waiting' }
  | {
      readonly state: 'ready'
      /** WGS-84. */
      readonly lng: number
      readonly lat: number
      /** May be kilometres: ask `isCoarse` of `domain/geo/location.ts`. */
      readonly accuracyM: number
      /** Epoch milliseconds. */
      readonly atMs: number
    }
  | { readonly state: 'failed'; readonly reason: LocationFault }

/** How to ask; the defaults suit a list as well as an arrow. */
export interface WatchLocationOptions {
  /** GPS rather than cell towers; true unless told. */
  readonly isExact?: boolean
  /** After this the state becomes `failed: timeout`, but the watch goes on and may still become `ready`. */
  readonly timeoutMs?: number
  /** An answer this old is good enough. */
  readonly maxAgeMs?: number
}

const FAULTS: Readonly<Record<number, LocationFault>> = { 1: 'refused', 2: 'off', 3: 'timeout' }

/**
 * Watches the phone's place while the page is visible. Call it only after a tap that asked for it: it brings up the
 * browser's question. `onChange` is told `waiting` at once, synchronously. Once there was a place, a time-out or a
 * reading that cannot be true changes nothing: the place keeps its `atMs`.
 * @returns the way to stop; after it `onChange` is never called again
 */
export function watchLocation(
  onChange: (state: LocationState) => void,
  { isExact = true, timeoutMs = 30_000, maxAgeMs = 10_000 }: WatchLocationOptions = {},
): () => void {
  const fault = whyImpossible()
  if (fault !== null) {
    onChange({ state: 'failed', reason: fault })
    return () => undefined
  }

  let watchId: number | null = null
  let run = 0
  let hasPlace = false

  function start(): void {
    if (watchId !== null) return
    const thisRun = (run += 1)
    watchId = navigator.geolocation.watchPosition(
      position => {
        if (thisRun === run) tellReading(position)
      },
      error => {
        if (thisRun === run) tellFault(FAULTS[error.code] ?? 'off')
      },
      { enableHighAccuracy: isExact, timeout: timeoutMs, maximumAge: maxAgeMs },
    )
  }

  function pause(): void {
    run += 1 // an answer already on its way belongs to no run
    if (watchId !== null) navigator.geolocation.clearWatch(watchId)
    watchId = null
  }

  function tellReading(position: GeolocationPosition): void {
    const reading = readPosition(position, Date.now())
    if (reading === null) return tellFault('implausible')
    hasPlace = true
    onChange({ state: 'ready', ...reading })
  }

  function tellFault(reason: LocationFault): void {
    if (hasPlace && (reason === 'timeout' || reason === 'implausible')) return
    onChange({ state: 'failed', reason })
  }

  const followVisibility = () => (document.visibilityState === 'visible' ? start() : pause())

  onChange({ state: 'waiting' })
  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
  return () => {
    document.removeEventListener('visibilitychange', followVisibility)
    pause()
  }
}

/** Why this page can never learn its place; null when it may ask. */
function whyImpossible(): LocationFault | null {
  if (!isSecureContext) return 'insecure'
  return 'geolocation' in navigator ? null : 'unsupported'
}
