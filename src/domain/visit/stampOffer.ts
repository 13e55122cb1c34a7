import { distanceM } from '../geo/distance.ts'
import { isFresh, type LocationReading } from '../geo/location.ts'
import type { Target } from '../navigation/destination.ts'

/** Whether the visitor may stamp here and now, or why not. */
export type StampOffer =
  /** No source gives the hall's own point, so nobody can be told to be at it. */
  | { readonly kind: 'no-point' }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'too-coarse'; readonly accuracyM: number }
  | { readonly kind: 'too-far'; readonly distanceM: number }
  | { readonly kind: 'near'; readonly distanceM: number }

/** How near counts as having been there. */
export const STAMP_WITHIN_M = 150
/** An older place may be another place. */
const FRESH_MS = 2 * 60_000

/**
 * Near means: the hall may lie within 150 m of where the phone is, its own error allowed for; and that error must itself be
 * no more than 150 m, so that a cell tower across the valley stamps nothing.
 * @param reading - null while the phone's place is not known
 */
export function stampOffer(target: Target, reading: LocationReading | null, nowMs: number): StampOffer {
  if (target.kind !== 'point') return { kind: 'no-point' }
  if (reading === null || !isFresh(reading, nowMs, FRESH_MS)) return { kind: 'no-place' }
  if (reading.accuracyM > STAMP_WITHIN_M) return { kind: 'too-coarse', accuracyM: reading.accuracyM }
  const toHallM = distanceM(reading, target.point)
  return { kind: toHallM - reading.accuracyM <= STAMP_WITHIN_M ? 'near' : 'too-far', distanceM: toHallM }
}
