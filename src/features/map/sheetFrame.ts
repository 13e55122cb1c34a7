import { toUnit, worldPxAt } from '../../domain/map/mercator.ts'
import type { LngLat } from '../../domain/geo/lngLat.ts'

/** What one drawing covers. Pixels are CSS pixels; the origin is the drawing's top left corner. */
export interface SheetFrame {
  readonly widthPx: number
  readonly heightPx: number
  readonly zoom: number
  /** World pixel (at `zoom`) of the origin. */
  readonly originX: number
  readonly originY: number
  /** Canvas pixels per CSS pixel. */
  readonly devicePixels: number
}

/** WGS-84 → pixels of a frame. */
export function pixelsOf(frame: SheetFrame): (point: LngLat) => { x: number; y: number } {
  const worldPx = worldPxAt(frame.zoom)
  return point => {
    const unit = toUnit(point)
    return { x: unit.x * worldPx - frame.originX, y: unit.y * worldPx - frame.originY }
  }
}
