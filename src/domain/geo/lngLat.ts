/** A point in WGS-84 degrees. Everything past the pipeline is in this datum. */
export interface LngLat {
  readonly lng: number
  readonly lat: number
}

/** Edges in WGS-84 degrees. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** True when the point lies within the edges or on one. */
export function isWithin({ lng, lat }: LngLat, { west, south, east, north }: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north
}

/**
 * True for a pair of degrees that can be a place: finite, in range, and not the 0,0 that broken receivers report
 * (open sea off Africa).
 */
export function isPlausible({ lng, lat }: LngLat): boolean {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return false
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return false
  return lng !== 0 || lat !== 0
}
