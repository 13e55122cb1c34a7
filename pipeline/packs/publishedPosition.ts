import { positionToWgs84 } from '../../src/domain/geo/datum.ts'
import type { LngLat } from '../../src/domain/geo/lngLat.ts'
import type { RecordPosition } from '../../src/domain/hall/hall.ts'

/** About 0.1 m: what a phone cannot tell apart need not travel. */
const DECIMALS = 1e6

/** A record's position as it leaves the records: WGS-84, rounded; null where an unknown datum claims to mark a door. */
export function publishedPosition(position: RecordPosition): LngLat | null {
  const point = positionToWgs84(position)
  const round = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS
  return point && { lng: round(point.lng), lat: round(point.lat) }
}
