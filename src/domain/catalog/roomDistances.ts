import { hallDistance, type HallPlace } from '../geo/hallDistance.ts'
import { distanceM } from '../geo/distance.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { Adcode } from '../place/adcode.ts'

/** Where the visitor is, or wants to start from. */
export interface Origin {
  readonly point: LngLat
  /** County the point lies in; null outside the province. */
  readonly county: Adcode | null
}

/**
 * Metres from the visitor to each room, NaN where no source tells even the county: what copies are sorted by. A room
 * known to its county only counts from the county's label point, also in the visitor's own county.
 */
export function roomDistances(rooms: readonly (HallPlace | null)[], origin: Origin): Float32Array {
  return Float32Array.from(rooms, room => {
    const point = room && (room.position ?? room.countyLabel)
    return point === null ? Number.NaN : distanceM(origin.point, point)
  })
}

/** What may be said of the way to a room; null when nothing may. */
export function roomDistance(room: HallPlace | null, origin: Origin | null): ReturnType<typeof hallDistance> {
  return room && origin && hallDistance(room, origin.point, origin.county)
}
