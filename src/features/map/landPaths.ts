import { toUnit, WORLD_PX, type Unit } from '../../domain/map/mercator.ts'
import type { Box } from '../../domain/map/placeLabels.ts'
import type { FlatLand, FlatLines } from './flatLand.ts'

/** What a border line divides. */
export type BorderRank = keyof FlatLand['borders']

/** Zoom the path coordinates are in. */
export const PATH_ZOOM = 8
const PATH_WORLD_PX = WORLD_PX * 2 ** PATH_ZOOM

/** Middle of the province: path coordinates count from here, so that single floats are fine enough at any zoom. */
export const BASE: Unit = toUnit({ lng: 103, lat: 30.3 })

/** Points of a line nearer than this on the screen are drawn as one. */
const TOLERANCE_PX = 0.6

/** From this zoom on every vertex is drawn. */
const FULL_DETAIL_ZOOM = 12

interface Shape {
  /** x,y pairs in pixels of `PATH_ZOOM` from `BASE`. */
  readonly points: Float64Array
  readonly box: Box
  readonly isClosed: boolean
}

/** A shape cut to what one zoom can show. */
export interface Cut {
  readonly path: Path2D
  readonly box: Box
}

function toShape(lngLats: Float64Array, isClosed: boolean): Shape {
  const points = new Float64Array(lngLats.length)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < lngLats.length; i += 2) {
    const unit = toUnit({ lng: lngLats[i] ?? 0, lat: lngLats[i + 1] ?? 0 })
    const x = (unit.x - BASE.x) * PATH_WORLD_PX
    const y = (unit.y - BASE.y) * PATH_WORLD_PX
    points[i] = x
    points[i + 1] = y
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { points, box: { left, top, right, bottom }, isClosed }
}

function toShapes({ lngLats, ends }: FlatLines, isClosed: boolean): Shape[] {
  let start = 0
  return [...ends].map(end => {
    const shape = toShape(lngLats.subarray(2 * start, 2 * end), isClosed)
    start = end
    return shape
  })
}

/** Draws a line, leaving out points that lie within `stepPx` of the last one drawn; both ends always stay. */
function trace(path: Path2D, { points, isClosed }: Shape, stepPx: number): void {
  let x = points[0] ?? 0
  let y = points[1] ?? 0
  path.moveTo(x, y)
  const last = points.length - 2
  for (let i = 2; i <= last; i += 2) {
    const nextX = points[i] ?? 0
    const nextY = points[i + 1] ?? 0
    if (i < last && Math.abs(nextX - x) < stepPx && Math.abs(nextY - y) < stepPx) continue
    path.lineTo(nextX, nextY)
    x = nextX
    y = nextY
  }
  if (isClosed) path.closePath()
}

const hull = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(box => box.left)),
  top: Math.min(...boxes.map(box => box.top)),
  right: Math.max(...boxes.map(box => box.right)),
  bottom: Math.max(...boxes.map(box => box.bottom)),
})

/** All outlines as canvas paths, cut per whole zoom on first use and kept. */
export class LandPaths {
  private readonly province: readonly Shape[]
  private readonly borders: Readonly<Record<BorderRank, readonly Shape[]>>
  private readonly rivers: readonly Shape[]
  private readonly areas: ReadonlyMap<string, FlatLines>
  private readonly cuts = new Map<string, readonly Cut[]>()

  constructor(land: FlatLand) {
    const { province, prefecture, county } = land.borders
    this.province = toShapes(land.province, true)
    this.borders = {
      province: toShapes(province, false),
      prefecture: toShapes(prefecture, false),
      county: toShapes(county, false),
    }
    this.rivers = toShapes(land.rivers, false)
    this.areas = new Map(land.areas)
  }

  /** Border lines of one rank, each with its own box for culling. */
  border(rank: BorderRank, zoom: number): readonly Cut[] {
    return this.cached(`border ${rank}`, zoom, () => this.borders[rank].map(shape => [shape]))
  }

  river(zoom: number): readonly Cut[] {
    return this.cached('river', zoom, () => this.rivers.map(shape => [shape]))
  }

  /** The province's surface. */
  land(zoom: number): Cut | null {
    return this.cached('land', zoom, () => [this.province])[0] ?? null
  }

  /** One area's surface; null for a code that is not on the map. */
  area(code: string, zoom: number): Cut | null {
    const lines = this.areas.get(code)
    if (lines === undefined) return null
    return this.cached(`area ${code}`, zoom, () => [toShapes(lines, true)])[0] ?? null
  }

  private cached(name: string, zoom: number, groups: () => readonly (readonly Shape[])[]): readonly Cut[] {
    const detail = Math.min(Math.ceil(zoom), FULL_DETAIL_ZOOM)
    const key = `${name} ${detail}`
    const known = this.cuts.get(key)
    if (known !== undefined) return known
    const stepPx = detail === FULL_DETAIL_ZOOM ? 0 : TOLERANCE_PX * 2 ** (PATH_ZOOM - detail)
    const made = groups().map((shapes): Cut => {
      const path = new Path2D()
      for (const shape of shapes) trace(path, shape, stepPx)
      return { path, box: hull(shapes.map(shape => shape.box)) }
    })
    this.cuts.set(key, made)
    return made
  }
}
