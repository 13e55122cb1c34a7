import type { MapUser } from '../../domain/map/mapHall.ts'
import type { Adcode } from '../../domain/place/adcode.ts'
import type { FlatLand } from './flatLand.ts'
import type { InkScene } from './inkScene.ts'
import type { Palette } from './palette.ts'
import type { SheetFrame } from './sheetFrame.ts'

/** The halls as the painter needs them: a hall is its place in the list. */
export interface FlatHalls {
  /** lng, lat, lng, lat … of the halls with a point of their own. */
  readonly lngLats: Float64Array
  /** For each: its kind's place in HALL_KINDS. */
  readonly kinds: Uint8Array
  /** For each: its precision's place in PRECISIONS. */
  readonly precisions: Uint8Array
  readonly countByCounty: ReadonlyMap<Adcode, number>
  readonly countByPrefecture: ReadonlyMap<Adcode, number>
}

/** How a drawing looks, besides what it covers. */
export interface Look {
  readonly palette: Palette
  /** Place in the list; null when no hall with a point is selected. */
  readonly selectedHall: number | null
  readonly selectedCounty: Adcode | null
  readonly user: MapUser | null
  /** True while an online layer lies beneath: no land of ours, only halls and the names that carry some. */
  readonly isOverTiles: boolean
}

/** What the page asks of the painter. */
export type PainterQuestion =
  | { readonly type: 'land'; readonly land: FlatLand }
  | { readonly type: 'halls'; readonly halls: FlatHalls }
  /** 开门把握 of each hall with a point, as its place in DOOR_LEVELS; null: the marks do not speak of doors. */
  | { readonly type: 'doors'; readonly doors: Uint8Array | null }
  | { readonly type: 'draw'; readonly frame: SheetFrame; readonly look: Look }
  | { readonly type: 'open'; readonly cluster: number }

/** A finished drawing and what a tap on it can hit. */
export interface Drawing {
  readonly frame: SheetFrame
  readonly bitmap: ImageBitmap
  readonly scene: InkScene
  /** False until both land and halls have been given. */
  readonly isComplete: boolean
}

/** How to open a cluster: the zoom where it falls apart and the halls in it (the first hundred). */
export interface OpenedCluster {
  readonly zoom: number
  readonly halls: readonly number[]
}

export interface PainterAnswer {
  /** Answer to `draw`; null when the browser gives no canvas. */
  readonly drawing?: Drawing | null
  /** Answer to `open`. */
  readonly opened?: OpenedCluster
}

/** One question and its answer carry the same number. */
export type Numbered<T> = T & { readonly ask: number }
