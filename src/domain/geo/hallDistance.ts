import type { Precision } from '../hall/hall.ts'
import type { Adcode } from '../place/adcode.ts'
import { distanceM } from './distance.ts'
import type { LngLat } from './lngLat.ts'

/** What is known of where a hall stands. */
export interface HallPlace {
  /** WGS-84; null when no source gives a position. */
  readonly position: LngLat | null
  readonly precision: Precision
  /** null: the source names no county. */
  readonly county: Adcode | null
  /** Label point of that county; null when the outlines do not hold it. */
  readonly countyLabel: LngLat | null
}

/**
 * How far a hall is, as exactly as its record allows. `about` comes with metres that are only good for a rounded
 * 「约 38 公里」; `same-county` with none, because a county's middle says nothing to a person within it.
 */
export type HallDistance =
  | { readonly kind: 'exact'; readonly distanceM: number }
  | { readonly kind: 'same-county' }
  | { readonly kind: 'about'; readonly distanceM: number }

/**
 * @param userCounty - the county the person stands in; null outside the province
 * @returns null when the record gives neither a position nor a county the outlines hold
 */
export function hallDistance(hall: HallPlace, user: LngLat, userCounty: Adcode | null): HallDistance | null {
  if (hall.position !== null && hall.precision !== 'county') {
    const kind = hall.precision === 'entrance' || hall.precision === 'building' ? 'exact' : 'about'
    return { kind, distanceM: distanceM(user, hall.position) }
  }
  if (hall.county !== null && hall.county === userCounty) return { kind: 'same-county' }
  return hall.countyLabel && { kind: 'about', distanceM: distanceM(user, hall.countyLabel) }
}

/** The point a hall is sorted by: its own, else its county's label; null when it has neither. */
export function sortPoint(hall: Pick<HallPlace, 'position' | 'countyLabel'>): LngLat | null {
  return hall.position ?? hall.countyLabel
}
