import { isPlausible } from './lngLat.ts'

/** Where the phone says it is. */
export interface LocationReading {
  /** WGS-84 degrees. */
  readonly lng: number
  readonly lat: number
  /** Radius in metres the true place lies in with 95 % confidence (W3C Geolocation §5.5). */
  readonly accuracyM: number
  /** When it was measured, epoch milliseconds on this phone's clock. */
  readonly atMs: number
}

/** The part of a browser's GeolocationPosition that is read; nothing about it is trusted. */
export interface RawPosition {
  readonly coords: { readonly longitude: unknown; readonly latitude: unknown; readonly accuracy: unknown }
  readonly timestamp: unknown
}

/** Beyond this a reading tells the county at best: cell-tower and address-by-IP fixes. */
const COARSE_FROM_M = 5_000
/** A stamp farther off than this comes from another clock: some receivers count from 1980 or 2001. */
const CLOCK_SLACK_MS = 10 * 60_000

/**
 * Reads one position of the browser.
 * @param nowMs - the phone's clock, which stands in for a time stamp that cannot be right
 * @returns null for what cannot be a place: NaN, out of range, 0,0, or without an accuracy
 */
export function readPosition(raw: RawPosition, nowMs: number): LocationReading | null {
  const { longitude: lng, latitude: lat, accuracy: accuracyM } = raw.coords
  if (typeof lng !== 'number' || typeof lat !== 'number' || !isPlausible({ lng, lat })) return null
  if (typeof accuracyM !== 'number' || !Number.isFinite(accuracyM) || accuracyM < 0) return null
  const stampMs = typeof raw.timestamp === 'number' ? raw.timestamp : NaN
  const atMs = Math.abs(nowMs - stampMs) <= CLOCK_SLACK_MS ? stampMs : nowMs
  return { lng, lat, accuracyM, atMs }
}

/** True when a reading is good for a county and no more. */
export function isCoarse({ accuracyM }: Pick<LocationReading, 'accuracyM'>): boolean {
  return accuracyM > COARSE_FROM_M
}

/** True when a reading is at most `withinMs` old; a reading from the future (the clock was set back) is not. */
export function isFresh({ atMs }: Pick<LocationReading, 'atMs'>, nowMs: number, withinMs: number): boolean {
  return Math.abs(nowMs - atMs) <= withinMs
}

/** Why there is no position. `off`: the phone's location service is off or finds nothing; `implausible`: it lies. */
export type LocationFault = 'refused' | 'off' | 'timeout' | 'insecure' | 'unsupported' | 'implausible'
