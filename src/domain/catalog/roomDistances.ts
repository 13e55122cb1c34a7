import { distanceM } from '../geo/distance.ts'
import { hallDistance, sortPoint, type HallDistance, type HallPlace } from '../geo/hallDistance.ts'
import { isCoarse } from '../geo/location.ts'
import type { Standpoint } from '../place/standpoint.ts'

/**
 * Metres from the visitor to each room, NaN where no source tells even the county: what copies are sorted by. A room
 * known to its county only counts from the county's label point, also in the visitor's own county.
 * @param rooms - null: the packs hold no such room
 */
export function roomDistances(rooms: readonly (HallPlace | null)[], standpoint: Standpoint): Float32Array {
  return Float32Array.from(rooms, room => {
    const point = room && sortPoint(room)
    return point === null ? Number.NaN : distanceM(standpoint.point, point)
  })
}

/** What may be said of the way to a room; null when nothing may. From a county's middle nothing is exact. */
export function roomDistance(room: HallPlace | null, standpoint: Standpoint | null): HallDistance | null {
  if (room === null || standpoint === null) return null
  if (standpoint.kind === 'here' && !isCoarse(standpoint)) {
    return hallDistance(room, standpoint.point, standpoint.county)
  }
  if (room.county !== null && room.county === standpoint.county) return { kind: 'same-county' }
  const point = sortPoint(room)
  return point && { kind: 'about', distanceM: distanceM(standpoint.point, point) }
}
