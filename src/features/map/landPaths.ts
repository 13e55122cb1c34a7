import type { Outlines } from '../../domain/geo/decodeOutlines.ts'
import type { Ring } from '../../domain/geo/divisionShape.ts'
import { toUnit, type Unit } from '../../domain/map/mercator.ts'
import type { Box } from '../../domain/map/placeLabels.ts'

/** What a border line divides. */
export type BorderRank = keyof Outlines['borders']

/** Zoom the path coordinates are in; far zooms stay within what single floats hold because of `BASE`. */
export const PATH_ZOOM = 8
const PATH_WORLD_PX = 256 * 2 ** PATH_ZOOM

/** Middle of the province in the Mercator square: path coordinates count from here. */
export const BASE: Unit = toUnit({ lng: 103, lat: 30.3 })

/** Points of a line nearer than this on the screen are drawn as one. */
const TOLERANCE_PX = 0.6

interface Shape {
  /** x,y pairs in pixels of `PATH_ZOOM` from `BASE`. */
  readonly lines: readonly Float64Array[]
  readonly box: Box
  readonly isClosed: boolean
}

/** A shape cut to what one zoom can show. */
interface Cut {
  readonly path: Path2D
  readonly box: Box
}

function toPathPixels(line: Ring): Float64Array {
  const flat = new Float64Array(line.length * 2)
  line.forEach(([lng, lat], i) => {
    const unit = toUnit({ lng, lat })
    flat[2 * i] = (unit.x - BASE.x) * PATH_WORLD_PX
    flat[2 * i + 1] = (unit.y - BASE.y) * PATH_WORLD_PX
  })
  return flat
}

function boxOf(lines: readonly Float64Array[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      const x = line[i] as number
      const y = line[i + 1] as number
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  return { left, top, right, bottom }
}

function toShape(lines: readonly Ring[], isClosed: boolean): Shape {
  const flat = lines.map(toPathPixels)
  return { lines: flat, box: boxOf(flat), isClosed }
}

/** Draws one line, leaving out points that lie within `stepPx` of the last one drawn; ends always stay. */
function trace(path: Path2D, line: Float64Array, stepPx: number): void {
  let x = line[0] as number
  let y = line[1] as number
  path.moveTo(x, y)
  const last = line.length - 2
  for (let i = 2; i <= last; i += 2) {
    const nextX = line[i] as number
    const nextY = line[i + 1] as number
    if (i < last && Math.abs(nextX - x) < stepPx && Math.abs(nextY - y) < stepPx) continue
    path.lineTo(nextX, nextY)
    x = nextX
    y = nextY
  }
}

function cut(shape: Shape, zoom: number): Cut {
  const stepPx = TOLERANCE_PX * 2 ** (PATH_ZOOM - zoom)
  const path = new Path2D()
  for (const line of shape.lines) {
    trace(path, line, stepPx)
    if (shape.isClosed) path.closePath()
  }
  return { path, box: shape.box }
}

/** All outlines as canvas paths, cut per whole zoom on first use and kept. */
export class LandPaths {
  private readonly areas: ReadonlyMap<string, Shape>
  private readonly borders: Readonly<Record<BorderRank, readonly Shape[]>>
  private readonly rivers: readonly Shape[]
  private readonly province: Shape
  private readonly cuts = new Map<string, readonly Cut[]>()

  constructor(outlines: Outlines, rivers: readonly Ring[]) {
    this.areas = new Map(
      [...outlines.prefectures, ...outlines.counties].map(area => [area.code, toShape(area.polygons.flat(), true)]),
    )
    const open = (rank: BorderRank) => outlines.borders[rank].map(line => toShape([line], false))
    this.borders = { county: open('county'), prefecture: open('prefecture'), province: open('province') }
    this.rivers = rivers.map(line => toShape([line], false))
    this.province = toShape(outlines.province.polygons.flat(), true)
  }

  border(rank: BorderRank, zoom: number): readonly Cut[] {
    return this.cached(`border ${rank}`, this.borders[rank], zoom)
  }

  river(zoom: number): readonly Cut[] {
    return this.cached('river', this.rivers, zoom)
  }

  /** The province's surface. */
  land(zoom: number): Cut {
    return this.cached('land', [this.province], zoom)[0] as Cut
  }

  /** One area's surface; null for a code that is not on the map. */
  area(code: string, zoom: number): Cut | null {
    const shape = this.areas.get(code)
    return shape === undefined ? null : (this.cached(`area ${code}`, [shape], zoom)[0] ?? null)
  }

  private cached(name: string, shapes: readonly Shape[], zoom: number): readonly Cut[] {
    const detail = Math.min(Math.ceil(zoom), 12)
    const key = `${name} ${detail}`
    const known = this.cuts.get(key)
    if (known !== undefined) return known
    const made = shapes.map(shape => cut(shape, detail))
    this.cuts.set(key, made)
    return made
  }
}
