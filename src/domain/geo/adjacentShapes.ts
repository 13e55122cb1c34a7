import type { DivisionShape } from './divisionShape.ts'

/**
 * Divisions that share a stretch of border with one, in the given order. Shapes decoded from one topology share the
 * points of a common border exactly; two of them are needed, so that a mere corner makes no neighbour.
 */
export function adjacentShapes(of: DivisionShape, shapes: readonly DivisionShape[]): readonly DivisionShape[] {
  const own = new Set(pointsOf(of))
  return shapes.filter(shape => {
    if (shape.code === of.code || !overlaps(shape, of)) return false
    const shared = new Set<string>()
    for (const point of pointsOf(shape)) if (own.has(point)) shared.add(point)
    return shared.size >= 2
  })
}

function pointsOf({ polygons }: DivisionShape): readonly string[] {
  return polygons.flatMap(rings => rings.flatMap(ring => ring.map(([lng, lat]) => `${lng},${lat}`)))
}

function overlaps({ bounds: a }: DivisionShape, { bounds: b }: DivisionShape): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north
}
