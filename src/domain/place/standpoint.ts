import type { LngLat } from '../geo/lngLat.ts'
import type { Adcode } from './adcode.ts'

/** Where the visitor stands or asks from. A hand-picked place is as good as a measured one. */
export type Standpoint =
  | {
      readonly kind: 'here'
      readonly point: LngLat
      /** Radius the phone reports, in metres. */
      readonly accuracyM: number
      /** County the point lies in; null outside the province or near a border the outlines miss. */
      readonly county: Adcode | null
    }
  | {
      readonly kind: 'picked'
      readonly county: Adcode
      /** Township within the county; null: the county as a whole. No township has a coordinate. */
      readonly township: string | null
      /** Label point of the county. */
      readonly point: LngLat
    }
