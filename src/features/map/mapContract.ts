import type { Outlines } from '../../domain/geo/decodeOutlines.ts'
import type { Ring } from '../../domain/geo/divisionShape.ts'
import type { DoorLevel } from '../../domain/hall/doorLevel.ts'
import type { HallId } from '../../domain/hall/hall.ts'
import type { MapHall, MapUser, MapView } from '../../domain/map/mapHall.ts'
import type { Adcode } from '../../domain/place/adcode.ts'

/** What the map is given. */
export interface CountyMapProps {
  /** Decoded shapes of the core pack; null while they load. */
  outlines: Outlines | null
  /** River lines, drawn below zoom 8; empty when the pack has none. */
  rivers?: readonly Ring[]
  halls: readonly MapHall[]
  selectedHallId?: HallId | null
  selectedCounty?: Adcode | null
  user?: MapUser | null
  /** 开门把握 by hall, told on the marks; null: the marks do not speak of doors. */
  doors?: ReadonlyMap<HallId, { readonly level: DoorLevel }> | null
  theme?: 'light' | 'dark'
  /** Where to look; a new value moves the map there. null shows the whole province at first. */
  view?: MapView | null
  /** Height of what the page lays over the map's lower edge, such as the list's sheet; CSS pixels. */
  insetBottomPx?: number
  /** True inside a scrolling page: one finger scrolls the page, two move the map. */
  isEmbedded?: boolean
}

/** What the map says. */
export interface CountyMapEmits {
  'select-hall': [id: HallId]
  /** Several halls share the tapped point. */
  'select-halls': [ids: readonly HallId[]]
  'select-county': [code: Adcode]
  /** The view has come to rest. */
  move: [view: MapView]
  /** The visitor asks to be guided to the selected hall. */
  navigate: [id: HallId]
  /** The first drawing with the given halls is on the screen. */
  ready: []
}
