import * as v from 'valibot'
import { adcodeSchema } from '../place/adcode.ts'
import { decodeArcs, joinArcs, polygonLayer, topologyEntries } from './decodeTopology.ts'
import { boundsOf, type DivisionShape, type Ring } from './divisionShape.ts'

const outlineLayer = polygonLayer(
  v.object({ code: adcodeSchema, name: v.string(), label: v.tuple([v.number(), v.number()]) }),
)

/** TopoJSON of one province; `label` is [lng, lat]. */
export const outlinesSchema = v.object({
  ...topologyEntries,
  objects: v.object({ province: outlineLayer, prefectures: outlineLayer, counties: outlineLayer }),
})

type OutlineGeometry = v.InferOutput<typeof outlineLayer>['geometries'][number]

/** Shapes and borders of one province. */
export interface Outlines {
  readonly province: DivisionShape
  /** In code order. */
  readonly prefectures: readonly DivisionShape[]
  /** In code order. */
  readonly counties: readonly DivisionShape[]
  /** Each border line once, by the highest division it bounds: drawing shapes instead would draw most lines twice. */
  readonly borders: Readonly<Record<'province' | 'prefecture' | 'county', readonly Ring[]>>
}

/**
 * Decodes an outlines file. A few milliseconds for 183 counties: decode once and keep.
 * @param raw - any JSON value; nothing about it is trusted
 * @throws ValiError when it is no such topology, RangeError when it points at an arc it does not have
 */
export function decodeOutlines(raw: unknown): Outlines {
  const topology = v.parse(outlinesSchema, raw)
  const arcs = decodeArcs(topology)
  const { province, prefectures, counties } = topology.objects
  const toShapes = (geometries: readonly OutlineGeometry[]) => geometries.map(geometry => toShape(geometry, arcs))
  const [whole] = toShapes(province.geometries)
  if (!whole) throw new RangeError('outlines: no province')

  const ofProvince = arcsOf(province.geometries)
  const ofPrefectures = arcsOf(prefectures.geometries)
  return {
    province: whole,
    prefectures: toShapes(prefectures.geometries),
    counties: toShapes(counties.geometries),
    borders: {
      province: arcs.filter((_, index) => ofProvince.has(index)),
      prefecture: arcs.filter((_, index) => ofPrefectures.has(index) && !ofProvince.has(index)),
      county: arcs.filter((_, index) => !ofPrefectures.has(index) && !ofProvince.has(index)),
    },
  }
}

function toShape(geometry: OutlineGeometry, arcs: readonly Ring[]): DivisionShape {
  const { code, name, label } = geometry.properties
  const polygons = polygonArcs(geometry).map(polygon => polygon.map(ring => joinArcs(ring, arcs)))
  return { code, name, label: { lng: label[0], lat: label[1] }, bounds: boundsOf(polygons), polygons }
}

function polygonArcs(geometry: OutlineGeometry): number[][][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
}

function arcsOf(geometries: readonly OutlineGeometry[]): Set<number> {
  return new Set(
    geometries
      .flatMap(polygonArcs)
      .flat(2)
      .map(index => (index < 0 ? ~index : index)),
  )
}
