import type { LngLat } from './lngLat.ts'

/** Mean radius of the Earth in metres (IUGG R₁; Moritz, Geodetic Reference System 1980, J. Geodesy 74, 2000). */
export const EARTH_RADIUS_M = 6_371_008.8

const toRadians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres by the haversine formula; within 0.5 % of the ellipsoid. */
export function distanceM(a: LngLat, b: LngLat): number {
  const sinLat = Math.sin(toRadians(b.lat - a.lat) / 2)
  const sinLng = Math.sin(toRadians(b.lng - a.lng) / 2)
  const h = sinLat * sinLat + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * sinLng * sinLng
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Direction to set out from `from`: degrees clockwise from true north, 0 ≤ bearing < 360; 0 when both are one point. */
export function bearingDeg(from: LngLat, to: LngLat): number {
  const [fromLat, toLat, deltaLng] = [from.lat, to.lat, to.lng - from.lng].map(toRadians) as [number, number, number]
  const east = Math.sin(deltaLng) * Math.cos(toLat)
  const north = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(deltaLng)
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}
