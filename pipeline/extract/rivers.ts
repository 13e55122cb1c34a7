import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number]

type Point = [number, number]

/**
 * Rivers of the source that touch the land `isInside` knows, cut at the edges of `bounds`; unnamed and 1 to 3 km
 * off, for low zooms only.
 */
export function extractRivers(raw: Topology, bounds: Bounds, isInside: (point: Point) => boolean): Topology {
  const rivers = raw.objects.rivers as GeometryCollection | undefined
  if (!rivers) throw new Error('the source has no object "rivers"')
  const features = feature(raw, rivers).features.flatMap((river): Feature<MultiLineString>[] => {
    const lines = linesOf(river.geometry).flatMap(line => clipLine(line, bounds))
    if (!lines.flat().some(isInside)) return []
    return [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } }]
  })
  const collection: FeatureCollection<MultiLineString> = { type: 'FeatureCollection', features }
  return topology({ rivers: collection }, 1e4)
}

function linesOf(geometry: Feature['geometry']): Point[][] {
  if (geometry.type === 'LineString') return [(geometry as LineString).coordinates as Point[]]
  if (geometry.type === 'MultiLineString') return (geometry as MultiLineString).coordinates as Point[][]
  throw new Error(`a river drawn as ${geometry.type}`)
}

/** Parts of a line within the bounds. */
export function clipLine(line: readonly Point[], bounds: Bounds): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]]
    const inside = from && to ? clipSegment(from, to, bounds) : null
    if (inside === null) continue
    const last = part.at(-1)
    if (last?.[0] !== inside[0][0] || last[1] !== inside[0][1]) {
      if (part.length > 1) parts.push(part)
      part = [inside[0]]
    }
    part.push(inside[1])
  }
  if (part.length > 1) parts.push(part)
  return parts
}

/** Liang–Barsky: the part of one segment within the bounds, or null. */
function clipSegment([x0, y0]: Point, [x1, y1]: Point, [west, south, east, north]: Bounds): [Point, Point] | null {
  const [dx, dy] = [x1 - x0, y1 - y0]
  let enter = 0
  let leave = 1
  const edges = [
    [-dx, x0 - west],
    [dx, east - x0],
    [-dy, y0 - south],
    [dy, north - y0],
  ] as const
  for (const [towards, room] of edges) {
    if (towards === 0 && room < 0) return null
    if (towards < 0) enter = Math.max(enter, room / towards)
    if (towards > 0) leave = Math.min(leave, room / towards)
  }
  if (enter >= leave) return null
  return [
    enter === 0 ? [x0, y0] : [x0 + enter * dx, y0 + enter * dy],
    leave === 1 ? [x1, y1] : [x0 + leave * dx, y0 + leave * dy],
  ]
}
