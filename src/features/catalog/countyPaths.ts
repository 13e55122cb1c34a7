import type { DivisionShape } from '../../domain/geo/divisionShape.ts'
import { toUnit } from '../../domain/map/mercator.ts'
import type { Adcode } from '../../domain/place/adcode.ts'

/** Counties as SVG paths in one viewBox, Mercator like every other map of the app. */
export interface CountyPaths {
  readonly viewBox: string
  readonly counties: readonly { readonly code: Adcode; readonly name: string; readonly d: string }[]
}

/** Width of the drawing in its own units; one decimal of them is a tenth of a pixel on a wide screen. */
const WIDTH = 1000

/** Draws the counties once; a few milliseconds for 183 of them. */
export function toCountyPaths(shapes: readonly DivisionShape[]): CountyPaths {
  const outer = shapes.map(({ bounds }) => ({
    northWest: toUnit({ lng: bounds.west, lat: bounds.north }),
    southEast: toUnit({ lng: bounds.east, lat: bounds.south }),
  }))
  const left = Math.min(...outer.map(box => box.northWest.x))
  const top = Math.min(...outer.map(box => box.northWest.y))
  const scale = WIDTH / (Math.max(...outer.map(box => box.southEast.x)) - left)
  const height = Math.ceil((Math.max(...outer.map(box => box.southEast.y)) - top) * scale)

  const drawRing = (ring: readonly (readonly [number, number])[]) => {
    const points = ring.slice(0, -1).map(([lng, lat]) => {
      const { x, y } = toUnit({ lng, lat })
      return `${((x - left) * scale).toFixed(1)} ${((y - top) * scale).toFixed(1)}`
    })
    return `M${points.join('L')}Z`
  }
  return {
    viewBox: `-4 -4 ${WIDTH + 8} ${height + 8}`,
    counties: shapes.map(({ code, name, polygons }) => ({
      code,
      name,
      d: polygons.map(rings => rings.map(drawRing).join('')).join(''),
    })),
  }
}
