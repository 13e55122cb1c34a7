import type { Bbox, ClusterMark } from './clusterIndex.ts'

/** What the page asks of the cluster worker; each question is answered once, with its `ask`. */
export type ClusterRequest =
  | { readonly ask: number; readonly type: 'load'; readonly lngLats: Float64Array }
  | { readonly ask: number; readonly type: 'marks'; readonly bbox: Bbox; readonly zoom: number }
  | { readonly ask: number; readonly type: 'open'; readonly cluster: number }

/** How to open a cluster: the zoom where it falls apart and the halls in it (the first hundred). */
export interface OpenedCluster {
  readonly zoom: number
  readonly halls: readonly number[]
}

export interface ClusterAnswer {
  readonly ask: number
  /** Present for `marks`. */
  readonly marks?: readonly ClusterMark[]
  /** Present for `open`. */
  readonly opened?: OpenedCluster
}
