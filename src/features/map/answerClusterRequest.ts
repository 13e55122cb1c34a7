import { ClusterIndex } from './clusterIndex.ts'
import type { ClusterAnswer, ClusterRequest } from './clusterMessages.ts'

/** A cluster's list on the screen is never longer. */
const MAX_OPENED = 100

/** Makes the function that answers requests; it keeps the index between them. */
export function createClusterAnswerer(): (request: ClusterRequest) => ClusterAnswer {
  let index = new ClusterIndex(new Float64Array())
  return request => {
    const { ask } = request
    switch (request.type) {
      case 'load':
        index = new ClusterIndex(request.lngLats)
        return { ask }
      case 'marks':
        return { ask, marks: index.marksIn(request.bbox, request.zoom) }
      case 'open':
        return {
          ask,
          opened: {
            zoom: index.expansionZoomOf(request.cluster),
            halls: index.hallsOf(request.cluster, MAX_OPENED),
          },
        }
    }
  }
}
