import * as v from 'valibot'
import { decodeArcs, joinArcs, lineLayer, topologyEntries } from './decodeTopology.ts'
import type { Ring } from './divisionShape.ts'

const riversSchema = v.object({ ...topologyEntries, objects: v.object({ rivers: lineLayer }) })

/**
 * Lines of a rivers file as [lng, lat] points, WGS-84. They are 1 to 3 km off: nothing for zoom 8 and closer.
 * @param raw - any JSON value
 * @throws ValiError when it is no such topology, RangeError when it points at an arc it does not have
 */
export function decodeRivers(raw: unknown): Ring[] {
  const topology = v.parse(riversSchema, raw)
  const arcs = decodeArcs(topology)
  return topology.objects.rivers.geometries.flatMap(river =>
    river.type === 'LineString' ? [joinArcs(river.arcs, arcs)] : river.arcs.map(line => joinArcs(line, arcs)),
  )
}
