import type { LngLat } from '../geo/lngLat.ts'
import type { HallSummary } from '../pack/corePack.ts'

/** What the map must know of a hall. */
export type MapHall = Pick<HallSummary, 'id' | 'name' | 'kind' | 'prefecture' | 'county' | 'position' | 'precision'>

/** A hall with a believable point of its own. */
export type PlacedHall = MapHall & { readonly position: LngLat }

/** Where the phone is; `accuracyM` is the radius the browser reports, in metres. */
export interface MapUser extends LngLat {
  readonly accuracyM: number
}

/** What the map shows now: its middle and Leaflet's zoom. */
export interface MapView extends LngLat {
  readonly zoom: number
}
