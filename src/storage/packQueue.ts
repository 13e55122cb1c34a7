import { toFailure } from '../domain/failure.ts'
import { findPack, type PackEntry, type PackId } from '../domain/pack/manifest.ts'
import { holdReason, type HoldReason, type NetworkState } from '../domain/pack/networkPolicy.ts'
import { addJobs, nextJob, type PackJob } from '../domain/pack/packJob.ts'
import { isWorthRetrying, MAX_TRIES, retryDelayMs, stopsTheRun } from '../domain/pack/retry.ts'
import { logFailure } from '../platform/log.ts'
import { withLock } from '../platform/locks.ts'
import { openTabChannel, type TabChannel } from '../platform/tabChannel.ts'
import { fetchProved } from './fetchAndKeep.ts'
import type { PackVersion } from './installedPacks.ts'
import { keepPacks } from './packKeeper.ts'
import { dropPartsExcept } from './partialFiles.ts'
import { dropJobs, readJobs, saveJobs } from './savedJobs.ts'
import type { PublishedManifest } from './savedManifest.ts'
import { sleep } from './sleep.ts'

/** The queue as a page shows it. */
export interface QueueView {
  readonly jobs: readonly PackJob[]
  /** The one being fetched now, in this tab or another; null: none. */
  readonly fetching: { readonly id: PackId; readonly receivedBytes: number } | null
  /** Why the first waiting job does not go; null when nothing is held. */
  readonly hold: HoldReason | null
}

/** What the queue needs to know of the world; given by the caller so that tests can be the world. */
export interface QueueWorld {
  readonly manifest: () => Promise<PublishedManifest>
  /** Asks the publisher again, after a file it named was not there. */
  readonly refresh: () => Promise<PublishedManifest>
  readonly network: () => NetworkState
  readonly isWifiOnly: () => boolean
  /** Multiplies the waits between tries; 1 outside tests. */
  readonly patience?: number
}

type TabMessage =
  | { readonly what: 'jobs'; readonly stop: PackId | null }
  | { readonly what: 'fetching'; readonly fetching: QueueView['fetching'] }

/** A file that is here and proved, but not stored yet. */
interface Fetched {
  readonly job: PackJob
  readonly version: PackVersion
}

/** Small packs are stored together, as each transaction costs more than the bytes; a crash loses no more than this. */
const BATCH_BYTES = 1_000_000
const BATCH_PACKS = 32
const BATCH_AGE_MS = 2_000

/**
 * Packs to fetch, one after another, stored so that closing the app loses nothing. One tab works at a time (a Web
 * Lock); the others show what it does and hand it their wishes.
 */
export class PackQueue {
  private view: QueueView = { jobs: [], fetching: null, hold: null }
  private controller: AbortController | null = null
  private run: Promise<void> | null = null
  private isRunWanted = false
  private fetched: readonly Fetched[] = []
  private fetchedSinceMs = 0
  private readonly listeners = new Set<(view: QueueView) => void>()
  private readonly channel: TabChannel<TabMessage>

  constructor(private readonly world: QueueWorld) {
    this.channel = openTabChannel('queue', message => {
      if (message.what === 'fetching') this.show({ fetching: message.fetching })
      else {
        if (message.stop !== null && this.view.fetching?.id === message.stop) this.controller?.abort()
        void this.reload()
      }
    })
  }

  /** Calls back with every change, and once now; returns the way to stop. */
  watch(listener: (view: QueueView) => void): () => void {
    this.listeners.add(listener)
    listener(this.view)
    return () => this.listeners.delete(listener)
  }

  /** The queue as it stands. */
  now(): QueueView {
    return this.view
  }

  /** Ends this tab's part: listeners, the line to other tabs, the running download. */
  close(): void {
    this.controller?.abort()
    this.listeners.clear()
    this.channel.close()
  }

  /** Puts packs on the queue. @param isAsked - by the visitor, not by itself */
  async add(ids: readonly PackId[], isAsked: boolean): Promise<void> {
    const { changed } = addJobs(await readJobs(), ids, isAsked)
    await saveJobs(changed)
    await this.changed(null)
  }

  /** Stops one pack; what came of it stays for `resume`. */
  async pause(id: PackId): Promise<void> {
    const job = (await readJobs()).find(candidate => candidate.id === id)
    if (job !== undefined) await saveJobs([{ ...job, state: 'paused' }])
    await this.changed(id)
  }

  /** Lets a paused or failed pack go on. */
  async resume(id: PackId): Promise<void> {
    await this.add([id], true)
  }

  /** Takes a pack off the queue. */
  async cancel(id: PackId): Promise<void> {
    await dropJobs([id])
    await this.changed(id)
  }

  /** Lets every job wait again that failed for a reason another try may cure. */
  async reviveFailed(): Promise<void> {
    const failed = (await readJobs()).filter(job => job.state === 'failed')
    await saveJobs(failed.map(job => ({ ...job, state: 'waiting', failure: null })))
    if (failed.length > 0) await this.changed(null)
  }

  /** Works until nothing may go any more. Several calls share one run; a call during a run has it look once more. */
  work(): Promise<void> {
    this.isRunWanted = true
    this.run ??= this.workWhileWanted().finally(() => (this.run = null))
    return this.run
  }

  private async workWhileWanted(): Promise<void> {
    while (this.isRunWanted) {
      this.isRunWanted = false
      await withLock('queue', () => this.drain())
    }
  }

  private async drain(): Promise<void> {
    let isStopped = false
    while (!isStopped) {
      const { manifest } = await this.world.manifest()
      const stored = await readJobs()
      const jobs = stored.filter(job => !this.fetched.some(one => one.job.id === job.id))
      const pendingBytes = jobs.reduce((sum, job) => sum + (findPack(manifest, job.id)?.sizeBytes ?? 0), 0)
      const holdOf = (job: PackJob) =>
        holdReason(this.world.network(), { isAsked: job.isAsked, isWifiOnly: this.world.isWifiOnly(), pendingBytes })
      const job = nextJob(jobs, candidate => holdOf(candidate) !== null)
      const held = nextJob(jobs)
      this.show({ jobs: stored, hold: job === null && held !== null ? holdOf(held) : null })
      if (job === null && this.fetched.length === 0) return
      isStopped = !(job === null ? await this.keepFetched() : await this.fetchJob(job))
      await this.reload()
    }
    await this.keepFetched()
    await this.reload()
  }

  /** Stores what was fetched; false when the whole run should end. */
  private async keepFetched(): Promise<boolean> {
    const stored = new Set((await readJobs()).map(job => job.id))
    const batch = this.fetched.filter(one => stored.has(one.job.id)) // the others were cancelled meanwhile
    this.fetched = []
    if (batch.length === 0) return true
    try {
      await this.keep(batch)
      return true
    } catch (error) {
      logFailure(error, 'S01')
    }
    // One of them spoils the batch: each for itself, so that the others still arrive.
    let goesOn = true
    for (const one of batch) {
      try {
        await this.keep([one])
      } catch (error) {
        const { code } = logFailure(error, 'S01')
        await saveJobs([{ ...one.job, state: 'failed', failure: code }])
        if (stopsTheRun(code)) goesOn = false
      }
    }
    return goesOn
  }

  private async keep(batch: readonly Fetched[]): Promise<void> {
    await keepPacks(batch.map(one => one.version))
    await dropJobs(batch.map(one => one.job.id))
    const whole = new Set(batch.map(one => one.version.entry.sha256))
    await dropPartsExcept(sha256 => !whole.has(sha256))
  }

  private async take(one: Fetched): Promise<boolean> {
    if (this.fetched.length === 0) this.fetchedSinceMs = performance.now()
    this.fetched = [...this.fetched, one]
    const bytes = this.fetched.reduce((sum, { version }) => sum + version.body.byteLength, 0)
    const isOld = performance.now() - this.fetchedSinceMs > BATCH_AGE_MS
    const isFull = bytes >= BATCH_BYTES || this.fetched.length >= BATCH_PACKS
    return isOld || isFull ? this.keepFetched() : true
  }

  /** Tries one job until it is done, failed or stopped; false when the whole run should end. */
  private async fetchJob(job: PackJob): Promise<boolean> {
    const controller = new AbortController()
    this.controller = controller
    let bestBytes = 0
    const onProgress = (receivedBytes: number) => {
      bestBytes = Math.max(bestBytes, receivedBytes)
      this.tellFetching({ id: job.id, receivedBytes })
    }
    try {
      let isFresh = false
      for (let tries = 1; ; tries += 1) {
        const bytesBefore = bestBytes
        const entry = await this.entryOf(job, tries > 1 && isFresh)
        if (entry === null) return await this.finish(job)
        this.tellFetching({ id: job.id, receivedBytes: bestBytes })
        try {
          const { signedAt } = await this.world.manifest()
          const body = await fetchProved(entry, { signal: controller.signal, onProgress, isFresh })
          return body === null ? await this.finish(job) : await this.take({ job, version: { entry, body, signedAt } })
        } catch (error) {
          const failure = toFailure(error, 'N01')
          if (failure.code === 'N05' || controller.signal.aborted) return true // whoever stopped it stored why
          logFailure(failure, 'N01')
          if (!this.world.network().isOnline) return true // it waits; coming back online wakes the queue
          if (bestBytes > bytesBefore && failure.code === 'N01') tries = 1 // a line that cuts often still gets there
          if (!isWorthRetrying(failure.code) || tries >= MAX_TRIES) {
            await saveJobs([{ ...job, state: 'failed', failure: failure.code }])
            return !stopsTheRun(failure.code)
          }
          isFresh = failure.code !== 'N01' && failure.code !== 'N04'
          await sleep(retryDelayMs(tries, Math.random()) * (this.world.patience ?? 1), controller.signal)
          if (controller.signal.aborted) return true
        }
      }
    } finally {
      this.controller = null
      this.tellFetching(null)
    }
  }

  private async finish(job: PackJob): Promise<true> {
    await dropJobs([job.id])
    return true
  }

  /** What to fetch for a job; null when the publisher offers it no more. */
  private async entryOf(job: PackJob, isStale: boolean): Promise<PackEntry | null> {
    const published = isStale
      ? await this.world.refresh().catch(() => this.world.manifest())
      : await this.world.manifest()
    return findPack(published.manifest, job.id)
  }

  private async changed(stop: PackId | null): Promise<void> {
    if (stop !== null && this.view.fetching?.id === stop) this.controller?.abort()
    this.channel.send({ what: 'jobs', stop })
    await this.reload()
  }

  /** Reads the stored queue again, as another tab may have changed it. */
  async reload(): Promise<void> {
    this.show({ jobs: await readJobs() })
  }

  private tellFetching(fetching: QueueView['fetching']): void {
    this.channel.send({ what: 'fetching', fetching })
    this.show({ fetching })
  }

  private show(change: Partial<QueueView>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener(this.view)
  }
}
