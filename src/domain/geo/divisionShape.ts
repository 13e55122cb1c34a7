import type { Adcode } from '../place/adcode.ts'
import { isPlausible, isWithin, type Bounds, type LngLat } from './lngLat.ts'

/** A closed line of [lng, lat] pairs; the first point comes again at the end. */
export type Ring = readonly (readonly [number, number])[]

/** Outline of a prefecture or county in WGS-84, decoded from the core pack. */
export interface DivisionShape {
  readonly code: Adcode
  readonly name: string
  /** Where its name goes: inside the outline, farthest from the border. */
  readonly label: LngLat
  readonly bounds: Bounds
  /** Each polygon is its outer ring, then its holes. */
  readonly polygons: readonly (readonly Ring[])[]
}

/**
 * The county (or prefecture, when given those) the point lies in; null outside all of them and for a point that cannot be one. A point on a shared
 * border belongs to exactly one of its sides.
 */
export function countyAt(point: LngLat, shapes: readonly DivisionShape[]): DivisionShape | null {
  if (!isPlausible(point)) return null
  return shapes.find(shape => isInShape(point, shape)) ?? null
}

/** True when the point lies in one of the shape's polygons and in none of that polygon's holes. */
export function isInShape(point: LngLat, { bounds, polygons }: DivisionShape): boolean {
  return isWithin(point, bounds) && polygons.some(polygon => isInPolygon(point, polygon))
}

/**
 * Even–odd rule over all rings of a polygon, so a hole takes out what the outer ring took in: a ray to the east
 * crosses the rings an odd number of times (W. R. Franklin, PNPOLY, https://wrfranklin.org/Research/Short_Notes/pnpoly.html).
 */
export function isInPolygon({ lng, lat }: LngLat, polygon: readonly Ring[]): boolean {
  let inside = false
  for (const ring of polygon) {
    let previous = ring.at(-1)
    for (const corner of ring) {
      if (previous && previous[1] > lat !== corner[1] > lat) {
        const crossingLng = ((previous[0] - corner[0]) * (lat - corner[1])) / (previous[1] - corner[1]) + corner[0]
        if (lng < crossingLng) inside = !inside
      }
      previous = corner
    }
  }
  return inside
}

/** Edges of a set of polygons; only outer rings count. */
export function boundsOf(polygons: readonly (readonly Ring[])[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer = []] of polygons) {
    for (const [lng, lat] of outer) {
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return { west, south, east, north }
}
