import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ShardResult, ShardSetting } from './shardJob.ts'
import type { ShardReport, ShardWorkerData } from './shardWorker.ts'

/** One thread is the caller's own, and more than this would want more memory than a small machine has. */
const MOST_WORKERS = 3
/** Records are short-lived; with Node's 16 MB nursery a quarter of the time goes into moving them about. */
const NURSERY_MB = 128

/** Threads that build prefectures, each taking the next one from a list they share with the caller. */
export class ShardWorkers {
  private readonly stems: readonly string[]
  /** Index of the next stem nobody has taken. */
  private readonly next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  private readonly workers: readonly Worker[]
  private readonly reports: ShardReport[] = []
  private readonly finished: Promise<unknown>

  constructor(options: {
    /** Stems, the slowest first. */
    readonly stems: readonly string[]
    readonly setting: ShardSetting
    readonly out: string
    /** The day the rules are asked about; null: they are not asked. */
    readonly today: string | null
  }) {
    const { stems, setting, out, today } = options
    this.stems = stems
    const { divisions, titleIds } = setting.province
    const workerData: ShardWorkerData = {
      stems,
      next: this.next,
      out,
      today,
      folders: setting.folders,
      prefectures: divisions.prefectures,
      counties: divisions.counties,
      titleIds: [...titleIds],
    }
    const count = Math.min(availableParallelism() - 1, stems.length - 1, MOST_WORKERS)
    this.workers = Array.from({ length: Math.max(1, count) }, () => startWorker(workerData))
    this.finished = Promise.all(this.workers.map(worker => this.listen(worker)))
    // Awaited by `results`; until then a thread's failure is kept, not thrown at nobody.
    this.finished.catch(() => undefined)
  }

  /** The next stem for the caller itself; null: all are taken. */
  take(): string | null {
    return this.stems[Atomics.add(this.next, 0, 1)] ?? null
  }

  /** What the threads built, once all have ended. @throws the first error of a thread */
  async results(): Promise<readonly ShardResult[]> {
    await this.finished
    return this.reports.map(report => {
      if (report.result === null) throw report.error
      return report.result
    })
  }

  /** Ends the threads, whatever they are at; returns the packs they had written. */
  async stop(): Promise<readonly string[]> {
    await Promise.all(this.workers.map(worker => worker.terminate()))
    return this.reports.flatMap(({ created }) => created)
  }

  private listen(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      worker.on('message', (report: ShardReport) => this.reports.push(report))
      worker.on('error', reject)
      worker.on('exit', () => resolve())
    })
  }
}

function startWorker(workerData: ShardWorkerData): Worker {
  // The thread has to be taught TypeScript anew: Node 20 leaves a thread without the hooks of `--import tsx`, and Vite
  // and Vitest, which may have started us, have none.
  const tsx = new URL(
    'dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  )
  const entry = new URL('./shardWorker.ts', import.meta.url)
  const code = `import(${quote(tsx)}).then(({ register }) => { register(); return import(${quote(entry)}) })`
  return new Worker(code, {
    eval: true,
    workerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  })
}

const quote = ({ href }: URL) => JSON.stringify(href)
