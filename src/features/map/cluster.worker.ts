import { createClusterAnswerer } from './answerClusterRequest.ts'
import type { ClusterRequest } from './clusterMessages.ts'

const answer = createClusterAnswerer()

addEventListener('message', (event: MessageEvent<ClusterRequest>) => {
  postMessage(answer(event.data))
})
