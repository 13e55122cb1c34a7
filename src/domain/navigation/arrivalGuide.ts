import { bearingDeg, distanceM } from '../geo/distance.ts'
import { isCoarse, type LocationReading } from '../geo/location.ts'
import { positionToWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { HallRecord } from '../hall/hall.ts'
import { targetOf } from './destination.ts'

/** What the arrow may point at: the hall's own door, only the middle of its village or township, or nothing. */
export type Aim =
  | { readonly kind: 'door'; readonly point: LngLat }
  | { readonly kind: 'area'; readonly point: LngLat; readonly area: 'village' | 'township' }
  | { readonly kind: 'none' }

/** What the arrow page says for one reading of the phone's place. */
export type Guidance =
  | { readonly kind: 'too-coarse'; readonly accuracyM: number }
  /** As near as the record and the phone can tell: the rest is for the eyes, or for asking. */
  | { readonly kind: 'there'; readonly distanceM: number }
  | {
      readonly kind: 'onward'
      readonly distanceM: number
      /** Clockwise from true north. */ readonly bearingDeg: number
    }

/** GPS between houses is rarely better; nearer than this an arrow would dance. */
const AT_THE_DOOR_M = 20
const IN_THE_AREA_M: Readonly<Record<'village' | 'township', number>> = { village: 500, township: 1500 }

/** A record's aim. A county's middle is never one. */
export function aimOf(hall: Pick<HallRecord, 'position' | 'arrival'>): Aim {
  const target = targetOf(hall)
  if (target.kind === 'point') return { kind: 'door', point: target.point }
  const point = hall.position && positionToWgs84(hall.position)
  if (!point || (target.known !== 'village' && target.known !== 'township')) return { kind: 'none' }
  return { kind: 'area', point, area: target.known }
}

/** What to tell someone at `reading` who wants to get to `aim`. */
export function guide(aim: Exclude<Aim, { kind: 'none' }>, reading: LocationReading): Guidance {
  if (isCoarse(reading)) return { kind: 'too-coarse', accuracyM: reading.accuracyM }
  const toGoM = distanceM(reading, aim.point)
  const nearM =
    aim.kind === 'door' ? Math.max(AT_THE_DOOR_M, Math.min(reading.accuracyM, 100)) : IN_THE_AREA_M[aim.area]
  if (toGoM <= nearM) return { kind: 'there', distanceM: toGoM }
  return { kind: 'onward', distanceM: toGoM, bearingDeg: bearingDeg(reading, aim.point) }
}
