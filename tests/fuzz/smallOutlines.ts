type Arcs = number | readonly Arcs[]
interface Geometry {
  readonly type: string
  readonly arcs: Arcs
}
interface Topology {
  readonly arcs: readonly unknown[]
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>
}
interface OutlinesWire {
  readonly land: Topology
  readonly rivers: Topology
}

/** A real outlines pack with the smallest shape of each layer and only the arcs those need. */
export function smallOutlines(raw: unknown): unknown {
  const wire = raw as OutlinesWire
  return { ...wire, land: smallTopology(wire.land), rivers: smallTopology(wire.rivers) }
}

function smallTopology(topology: Topology): Topology {
  const numbers = new Map<number, number>()
  const renumbered = (arcs: Arcs): Arcs => {
    if (typeof arcs !== 'number') return arcs.map(renumbered)
    const arc = arcs < 0 ? ~arcs : arcs
    const number = numbers.get(arc) ?? numbers.size
    numbers.set(arc, number)
    return arcs < 0 ? ~number : number
  }
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, layer]) => {
      const [smallest] = [...layer.geometries].sort((a, b) => sizeOf(a.arcs) - sizeOf(b.arcs))
      return [name, { ...layer, geometries: smallest ? [{ ...smallest, arcs: renumbered(shortened(smallest)) }] : [] }]
    }),
  )
  return { ...topology, objects, arcs: [...numbers.keys()].map(arc => (topology.arcs[arc] as unknown[]).slice(0, 6)) }
}

/** At most eight arcs a ring: a shape need not be closed to be decoded. */
const shortened = ({ type, arcs }: Geometry): Arcs => {
  const first = (list: Arcs, count: number) => (typeof list === 'number' ? list : list.slice(0, count))
  if (type === 'LineString' || typeof arcs === 'number') return first(arcs, 8)
  if (type === 'MultiPolygon')
    return arcs.slice(0, 2).map(polygon => (polygon as readonly Arcs[]).map(ring => first(ring, 8)))
  return arcs.map(line => first(line, 8))
}

const sizeOf = (arcs: Arcs): number =>
  typeof arcs === 'number' ? 1 : arcs.reduce<number>((sum, part) => sum + sizeOf(part), 0)
