import type { LngLat } from '../../domain/geo/lngLat.ts'
import type { Bbox, ClusterMark } from './clusterIndex.ts'
import type { ClusterAnswer, ClusterRequest, OpenedCluster } from './clusterMessages.ts'

type Question = ClusterRequest extends infer Each ? (Each extends { ask: number } ? Omit<Each, 'ask'> : never) : never

/**
 * The page's side of the cluster worker. Where no worker can be started (an old WebView, a policy) the same code
 * runs on the page, slower but right.
 */
export class ClusterClient {
  private readonly waiting = new Map<number, (answer: ClusterAnswer) => void>()
  private readonly asked = new Map<number, ClusterRequest>()
  private nextAsk = 1
  private worker: Worker | null = null
  private onPage: Promise<(request: ClusterRequest) => ClusterAnswer> | null = null
  private lngLats = new Float64Array()

  constructor() {
    try {
      this.worker = new Worker(new URL('./cluster.worker.ts', import.meta.url), { type: 'module' })
      this.worker.addEventListener('message', (event: MessageEvent<ClusterAnswer>) => this.settle(event.data))
      this.worker.addEventListener('error', () => void this.moveToPage())
    } catch {
      void this.moveToPage()
    }
  }

  /** Replaces the halls; marks asked for afterwards are of these. */
  async load(points: readonly LngLat[]): Promise<void> {
    const lngLats = new Float64Array(points.length * 2)
    points.forEach((point, i) => {
      lngLats[2 * i] = point.lng
      lngLats[2 * i + 1] = point.lat
    })
    this.lngLats = lngLats
    await this.ask({ type: 'load', lngLats })
  }

  async marksIn(bbox: Bbox, zoom: number): Promise<readonly ClusterMark[]> {
    return (await this.ask({ type: 'marks', bbox, zoom })).marks ?? []
  }

  async open(cluster: number): Promise<OpenedCluster> {
    return (await this.ask({ type: 'open', cluster })).opened ?? { zoom: 0, halls: [] }
  }

  close(): void {
    this.worker?.terminate()
    this.waiting.clear()
    this.asked.clear()
  }

  private ask(question: Question): Promise<ClusterAnswer> {
    const request = { ...question, ask: this.nextAsk } as ClusterRequest
    this.nextAsk += 1
    return new Promise(resolve => {
      this.waiting.set(request.ask, resolve)
      this.asked.set(request.ask, request)
      if (this.worker !== null) this.worker.postMessage(request)
      else void this.askOnPage(request)
    })
  }

  private settle(answer: ClusterAnswer): void {
    this.waiting.get(answer.ask)?.(answer)
    this.waiting.delete(answer.ask)
    this.asked.delete(answer.ask)
  }

  private async moveToPage(): Promise<void> {
    this.worker?.terminate()
    this.worker = null
    const unanswered = [...this.asked.values()]
    if (!unanswered.some(request => request.type === 'load')) {
      await this.askOnPage({ ask: 0, type: 'load', lngLats: this.lngLats })
    }
    for (const request of unanswered) await this.askOnPage(request)
  }

  private async askOnPage(request: ClusterRequest): Promise<void> {
    this.onPage ??= import('./answerClusterRequest.ts').then(({ createClusterAnswerer }) => createClusterAnswerer())
    this.settle((await this.onPage)(request))
  }
}
