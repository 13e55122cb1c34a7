import gcoord from 'gcoord'
import type { Datum, RecordPosition } from '../hall/hall.ts'
import type { LngLat } from './lngLat.ts'

/** A datum whose coordinates can be converted. */
export type KnownDatum = Exclude<Datum, 'unknown'>

/** CGCS2000 lies within a metre of WGS-84 (the plates have moved since its epoch 2000.0) and is read as such. */
const CRS = {
  WGS84: gcoord.WGS84,
  CGCS2000: gcoord.WGS84,
  GCJ02: gcoord.GCJ02,
  BD09: gcoord.BD09,
} as const satisfies Record<KnownDatum, unknown>

/** Converts a point of a known datum to WGS-84; right to 0.2 m in Sichuan by there-and-back, unchanged outside it. */
export function toWgs84({ lng, lat }: LngLat, datum: KnownDatum): LngLat {
  const [toLng, toLat] = gcoord.transform([lng, lat], CRS[datum], gcoord.WGS84)
  return { lng: toLng, lat: toLat }
}

/** Converts a WGS-84 point to the datum of a map that is about to be opened. */
export function fromWgs84({ lng, lat }: LngLat, datum: KnownDatum): LngLat {
  const [toLng, toLat] = gcoord.transform([lng, lat], gcoord.WGS84, CRS[datum])
  return { lng: toLng, lat: toLat }
}

/**
 * A record's position in WGS-84. A point of unknown datum may be 1.3 km off (BD-09 read as WGS-84, the worst case in Sichuan): taken as it stands where it only marks a
 * village or a township, null where it claims to mark a door or a building.
 */
export function positionToWgs84(position: RecordPosition): LngLat | null {
  if (position.datum !== 'unknown') return toWgs84(position, position.datum)
  if (position.precision === 'entrance' || position.precision === 'building') return null
  return { lng: position.lng, lat: position.lat }
}
