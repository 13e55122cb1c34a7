import Supercluster from 'supercluster'

/** Edges in WGS-84 degrees, in GeoJSON's order. */
export type Bbox = [west: number, south: number, east: number, north: number]

/** A mark: one hall (`count` 1, `ref` its place in the list given) or a cluster (`ref` its cluster id). */
export interface ClusterMark {
  readonly lng: number
  readonly lat: number
  readonly count: number
  readonly ref: number
}

/** Marks nearer than this on the screen become one. */
const RADIUS_PX = 52

/**
 * From the next zoom on every hall is drawn alone, even over others on the same point. Each zoom more costs as much
 * again as all below together: hardly anything merges there, and everything is indexed anew.
 */
export const MAX_CLUSTER_ZOOM = 12

/** The halls of a map, clustered for every whole zoom. Built once per list; the worker's inner part. */
export class ClusterIndex {
  private readonly index: Supercluster<{ at: number }>

  /** @param lngLats - lng, lat, lng, lat … in WGS-84 */
  constructor(lngLats: Float64Array) {
    this.index = new Supercluster({ radius: RADIUS_PX, extent: 256, minZoom: 5, maxZoom: MAX_CLUSTER_ZOOM })
    const points: Parameters<typeof this.index.load>[0] = []
    for (let at = 0; at < lngLats.length / 2; at += 1) {
      const coordinates = [lngLats[2 * at] ?? 0, lngLats[2 * at + 1] ?? 0]
      points.push({ type: 'Feature', properties: { at }, geometry: { type: 'Point', coordinates } })
    }
    this.index.load(points)
  }

  marksIn(bbox: Bbox, zoom: number): ClusterMark[] {
    return this.index.getClusters(bbox, Math.floor(zoom)).map(({ geometry, properties }) => {
      const [lng = 0, lat = 0] = geometry.coordinates
      return 'cluster' in properties
        ? { lng, lat, count: properties.point_count, ref: properties.cluster_id }
        : { lng, lat, count: 1, ref: properties.at }
    })
  }

  /** Zoom at which the cluster falls apart; past the deepest cluster zoom when its halls share one point. */
  expansionZoomOf(cluster: number): number {
    return this.index.getClusterExpansionZoom(cluster)
  }

  /** Places in the list of the halls in a cluster, at most `limit`. */
  hallsOf(cluster: number, limit: number): number[] {
    return this.index.getLeaves(cluster, limit).map(leaf => leaf.properties.at)
  }
}
