import { isPlausible } from '../../domain/geo/lngLat.ts'
import { readFlag, writeFlag } from '../../platform/localFlag.ts'

/** A measured position of an earlier moment; WGS-84, metres, epoch milliseconds. */
export interface LastPlace {
  readonly lng: number
  readonly lat: number
  readonly accuracyM: number
  readonly atMs: number
}

const FLAG = 'last-place'

/** The remembered place; null when there is none or what is stored cannot be one. */
export function readLastPlace(): LastPlace | null {
  const [lng = NaN, lat = NaN, accuracyM = NaN, atMs = NaN] = (readFlag(FLAG) ?? '').split(',').map(Number)
  const isSound = isPlausible({ lng, lat }) && accuracyM >= 0 && Number.isFinite(atMs)
  return isSound ? { lng, lat, accuracyM, atMs } : null
}

/** Remembers the one last place, on this phone only. */
export function writeLastPlace(place: LastPlace): void {
  writeFlag(FLAG, [place.lng, place.lat, place.accuracyM, place.atMs].join(','))
}
