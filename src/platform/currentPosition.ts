/** A position, or why there is none. */
export type PositionAnswer =
  | { readonly kind: 'found'; readonly lng: number; readonly lat: number; readonly accuracyM: number }
  | { readonly kind: 'refused' | 'unavailable' | 'timeout' }

const TIMEOUT_MS = 20_000

/** Asks for the phone's position once, as exactly as it can (WGS-84). Call only after a tap that asked for it. */
export function currentPosition(): Promise<PositionAnswer> {
  if (!('geolocation' in navigator)) return Promise.resolve({ kind: 'unavailable' })
  return new Promise(resolve => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ kind: 'found', lng: coords.longitude, lat: coords.latitude, accuracyM: coords.accuracy }),
      error => resolve({ kind: error.code === 1 ? 'refused' : error.code === 3 ? 'timeout' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 0 },
    )
  })
}
