import { positionToWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { HallRecord, Precision } from '../hall/hall.ts'
import type { Adcode } from '../place/adcode.ts'
import type { DivisionIndex } from '../place/division.ts'

/** Where a route may end: a point that is the hall's own, or else words to search for. Never a village's centre. */
export type Target =
  | { readonly kind: 'point'; /** WGS-84. */ readonly point: LngLat; readonly marks: 'gate' | 'entrance' | 'building' }
  | {
      readonly kind: 'search'
      /** The finest thing that is known. */ readonly known: Exclude<Precision, 'entrance' | 'building'>
    }

/** What a map app is told of a hall. */
export interface Destination {
  readonly name: string
  /** `成都市郫都区唐昌街道战旗村`: as far down as the record goes. */
  readonly place: string
  /** `郫都区唐昌街道`: tells halls of one name apart. */
  readonly shortPlace: string
  /** The source's own address; null when none is told. */
  readonly address: string | null
  /** Prefecture a search is kept within; null: the record names none. */
  readonly prefecture: { readonly code: Adcode; readonly name: string } | null
  readonly phone: string | null
  readonly target: Target
}

/** Reads from a record what a map app needs. The gate of `arrival` wins over the hall's own position. */
export function toDestination(hall: HallRecord, divisions: DivisionIndex): Destination {
  const county = hall.county && divisions.nameOf(hall.county)
  const prefectureName = hall.prefecture && divisions.nameOf(hall.prefecture)
  const below = [hall.township, hall.village].filter(part => part !== null).join('')
  return {
    name: hall.name,
    place: divisions.placeName(hall.county, hall.prefecture, hall.province) + below,
    shortPlace: [county, hall.township].filter(part => part !== null).join(''),
    address: hall.address,
    prefecture: hall.prefecture && prefectureName ? { code: hall.prefecture, name: prefectureName } : null,
    phone: hall.phone,
    target: targetOf(hall),
  }
}

/** The point a route to the hall ends at, or what is known instead of one. */
export function targetOf({ position, arrival }: Pick<HallRecord, 'position' | 'arrival'>): Target {
  const gate = arrival?.position && positionToWgs84({ ...arrival.position, precision: 'entrance', note: null })
  if (gate) return { kind: 'point', point: gate, marks: 'gate' }
  if (position === null) return { kind: 'search', known: 'county' }
  const { precision } = position
  if (precision !== 'entrance' && precision !== 'building') return { kind: 'search', known: precision }
  const point = positionToWgs84(position)
  // A door in an unknown datum may be a kilometre off: then the address says more than the point.
  return point === null ? { kind: 'search', known: 'county' } : { kind: 'point', point, marks: precision }
}
