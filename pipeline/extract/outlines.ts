import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import polylabel from 'polylabel'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import * as v from 'valibot'

/** What every outline carries; `label` is [lng, lat] in WGS-84, inside the outline, three decimals. */
export interface OutlineProperties {
  readonly code: string
  readonly name: string
  readonly label: readonly [number, number]
}

/** The province, its prefectures and counties as one topology, so that shared borders are stored once. */
export type Outlines = Topology<Record<'province' | 'prefectures' | 'counties', GeometryCollection<OutlineProperties>>>

/** Grid steps across the province: 11 m, a tenth of the source's own error. Nothing is simplified. */
const QUANTIZATION = 1e5

const ringSchema = v.array(v.tuple([v.number(), v.number()]))
const sourceSchema = v.object({
  features: v.array(
    v.object({
      // The source also holds unnamed border lines, with an empty code and no full name.
      properties: v.object({ full_name: v.optional(v.string(), ''), gb: v.string() }),
      geometry: v.object({ type: v.string(), coordinates: v.array(v.unknown()) }),
    }),
  ),
})

/** Takes the features whose national code starts with 156 (China) and `province`, such as `51`. */
export function extractOutlines(
  raw: Record<'province' | 'prefectures' | 'counties', unknown>,
  province: string,
): Outlines {
  const layers = {
    province: toFeatures(raw.province, province),
    prefectures: toFeatures(raw.prefectures, province),
    counties: toFeatures(raw.counties, province),
  }
  return topology(layers, QUANTIZATION) as Outlines
}

function toFeatures(raw: unknown, province: string): FeatureCollection<MultiPolygon, OutlineProperties> {
  const features = v
    .parse(sourceSchema, raw)
    .features.filter(feature => feature.properties.gb.startsWith(`156${province}`))
    .map((feature): Feature<MultiPolygon, OutlineProperties> => {
      const coordinates = v.parse(v.array(v.array(ringSchema)), feature.geometry.coordinates)
      const { gb, full_name: name } = feature.properties
      return {
        type: 'Feature',
        properties: { code: gb.slice(3), name, label: labelPoint(coordinates) },
        geometry: { type: 'MultiPolygon', coordinates },
      }
    })
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
  return { type: 'FeatureCollection', features }
}

/** The point farthest from the border of the largest part, in degrees made equal in both directions. */
function labelPoint(polygons: readonly [number, number][][][]): [number, number] {
  const [largest] = [...polygons].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))
  if (!largest) throw new Error('an outline without a polygon')
  const middleLat = largest[0]?.[0]?.[1] ?? 0
  const squeeze = Math.cos((middleLat * Math.PI) / 180)
  const [x, y] = polylabel(
    largest.map(ring => ring.map(([lng, lat]): [number, number] => [lng * squeeze, lat])),
    0.001,
  )
  return [Number(((x ?? 0) / squeeze).toFixed(3)), Number((y ?? 0).toFixed(3))]
}

/** Shoelace area in square degrees; only compared with other areas of the same division. */
function ringArea(ring: readonly [number, number][]): number {
  let sum = 0
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    sum += x1 * y2 - x2 * y1
  })
  return Math.abs(sum) / 2
}
