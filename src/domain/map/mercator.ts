import type { LngLat } from '../geo/lngLat.ts'

/** A point of the web-Mercator square: x east, y south, both 0..1. */
export interface Unit {
  readonly x: number
  readonly y: number
}

/** Size of the whole world at zoom 0, in CSS pixels (EPSG:3857 as every tile service cuts it). */
export const WORLD_PX = 256

/** Equator of the Mercator sphere, in metres (radius 6 378 137). */
const EQUATOR_M = 2 * Math.PI * 6_378_137

/** WGS-84 degrees → Mercator square. Defined between 85.05° south and north. */
export function toUnit(point: LngLat): Unit {
  const sin = Math.sin((point.lat * Math.PI) / 180)
  return { x: point.lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) }
}

/** Mercator square → WGS-84 degrees. */
export function fromUnit({ x, y }: Unit): LngLat {
  return { lng: (x - 0.5) * 360, lat: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI }
}

/** World width in CSS pixels at a (fractional) zoom. */
export function worldPxAt(zoom: number): number {
  return WORLD_PX * 2 ** zoom
}

/** Ground metres one CSS pixel covers at this latitude and zoom. */
export function metresPerPx(lat: number, zoom: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / worldPxAt(zoom)
}
