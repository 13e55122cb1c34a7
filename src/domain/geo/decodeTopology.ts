import * as v from 'valibot'
import type { Ring } from './divisionShape.ts'

const arcIndex = v.pipe(v.number(), v.integer())
const pair = v.tuple([v.number(), v.number()])
const layer = <Geometry extends v.GenericSchema>(geometry: Geometry) =>
  v.object({ type: v.literal('GeometryCollection'), geometries: v.array(geometry) })

/** Quantised TopoJSON: https://github.com/topojson/topojson-specification, §2.1.2 to §2.1.4. */
export const topologyEntries = {
  type: v.literal('Topology'),
  transform: v.object({ scale: pair, translate: pair }),
  arcs: v.array(v.array(pair)),
}

/** A layer of polygons whose `properties` follow the given schema. */
export const polygonLayer = <Properties extends v.GenericSchema>(properties: Properties) =>
  layer(
    v.variant('type', [
      v.object({ type: v.literal('Polygon'), properties, arcs: v.array(v.array(arcIndex)) }),
      v.object({ type: v.literal('MultiPolygon'), properties, arcs: v.array(v.array(v.array(arcIndex))) }),
    ]),
  )

/** A layer of lines without properties. */
export const lineLayer = layer(
  v.variant('type', [
    v.object({ type: v.literal('LineString'), arcs: v.array(arcIndex) }),
    v.object({ type: v.literal('MultiLineString'), arcs: v.array(v.array(arcIndex)) }),
  ]),
)

/** Arcs of a topology as steps on its grid. */
export interface QuantisedArcs {
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] }
  readonly arcs: readonly (readonly [number, number][])[]
}

/** Adds up the steps of every arc; the points come out as [lng, lat]. */
export function decodeArcs({ transform, arcs }: QuantisedArcs): Ring[] {
  const { scale, translate } = transform
  return arcs.map(arc => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): [number, number] => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/**
 * One line out of its arcs, end to end; `~3` means arc 3 backwards, and the point two arcs share is taken once.
 * @throws RangeError when an index points past the arcs
 */
export function joinArcs(indexes: readonly number[], arcs: readonly Ring[]): Ring {
  const line: (readonly [number, number])[] = []
  for (const index of indexes) {
    const arc = arcs[index < 0 ? ~index : index]
    if (!arc) throw new RangeError(`topology: no arc ${index}`)
    if (line.length > 0) line.pop()
    line.push(...(index < 0 ? [...arc].reverse() : arc))
  }
  return line
}
