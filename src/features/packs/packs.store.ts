import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { toFailure, type Failure } from '../../domain/failure.ts'
import type { PackEntry } from '../../domain/pack/manifest.ts'
import { DEFAULT_CHOICE, withoutWanted, withWanted, type OfflineChoice } from '../../domain/pack/offlineChoice.ts'
import { packStatus, type InstalledPack, type PackStatus } from '../../domain/pack/packStatus.ts'
import { withNeeds } from '../../domain/pack/planSync.ts'
import { onNetworkChange } from '../../platform/network.ts'
import { askToPersist, storageState, type StorageState } from '../../platform/storageManager.ts'
import type { QueueView } from '../../storage/packQueue.ts'
import type { PublishedManifest } from '../../storage/savedManifest.ts'

/** Dexie comes with these, after the page is on screen. */
const sync = () => import('../../storage/syncPacks.ts')
const rows = () => import('../../storage/installedPacks.ts')
const choices = () => import('../../storage/offlineChoice.ts')

/** One pack as the page shows it. */
export interface PackView {
  readonly entry: PackEntry
  readonly status: PackStatus
  /** Bytes here so far while fetching; null otherwise. */
  readonly receivedBytes: number | null
  readonly installed: InstalledPack | null
  /** Why it failed; null unless it did. */
  readonly failure: Failure['code'] | null
}

const NO_STORAGE: StorageState = { usageBytes: null, quotaBytes: null, isPersistent: null }

/** What is offered, what is saved, and what is being fetched. */
export const usePacksStore = defineStore('packs', () => {
  const published = shallowRef<PublishedManifest | null>(null)
  const installed = shallowRef<ReadonlyMap<string, InstalledPack>>(new Map())
  const queue = shallowRef<QueueView>({ jobs: [], fetching: null, hold: null })
  const choice = shallowRef<OfflineChoice>(DEFAULT_CHOICE)
  const storage = shallowRef<StorageState>(NO_STORAGE)
  /** Why the page cannot show or do what was asked; null: nothing went wrong. */
  const failure = shallowRef<Failure | null>(null)
  let isWatching = false

  const views = computed<ReadonlyMap<string, PackView>>(() => {
    const jobs = new Map(queue.value.jobs.map(job => [job.id as string, job]))
    return new Map(
      published.value?.manifest.packs.map(entry => {
        const [pack, job] = [installed.value.get(entry.id) ?? null, jobs.get(entry.id) ?? null]
        const fetching = queue.value.fetching?.id === entry.id ? queue.value.fetching : null
        const status = packStatus(entry, pack, job, fetching !== null)
        const view = { entry, status, receivedBytes: fetching?.receivedBytes ?? null, installed: pack }
        return [entry.id as string, { ...view, failure: job?.failure ?? null }]
      }),
    )
  })
  /** Wanted and not here in the published version. */
  const missing = computed(() =>
    [...views.value.values()].filter(view => view.status !== 'installed' && view.entry.kind !== 'photos'),
  )

  /** Reads everything anew and begins to follow the queue. */
  async function open(): Promise<void> {
    await guarded(async () => {
      const { packQueue, knownManifest } = await sync()
      choice.value = (await choices()).readOfflineChoice()
      installed.value = await (await rows()).readInstalled()
      storage.value = await storageState()
      if (!isWatching) {
        isWatching = true
        packQueue().watch(followQueue)
        onNetworkChange(() => void packQueue().work())
      }
      await packQueue().reload()
      published.value = await knownManifest()
    })
  }

  function followQueue(view: QueueView): void {
    const isShorter = view.jobs.length < queue.value.jobs.length
    queue.value = view
    if (isShorter) void refreshInstalled()
  }

  async function refreshInstalled(): Promise<void> {
    installed.value = await (await rows()).readInstalled()
    storage.value = await storageState()
  }

  /** Fetches packs and what they need. */
  async function fetchPacks(entries: readonly PackEntry[]): Promise<void> {
    const known = published.value
    if (known === null) return
    await guarded(async () => {
      if (storage.value.isPersistent === false) await askToPersist()
      await remember(withWanted(choice.value, entries))
      const all = withNeeds(known.manifest, entries).filter(entry => views.value.get(entry.id)?.status !== 'installed')
      const { packQueue } = await sync()
      await packQueue().add(
        all.map(entry => entry.id),
        true,
      )
      await packQueue().work()
      await refreshInstalled()
    })
  }

  async function pause(entries: readonly PackEntry[]): Promise<void> {
    await guarded(async () => {
      const { packQueue } = await sync()
      for (const entry of entries) await packQueue().pause(entry.id)
    })
  }

  async function cancel(entry: PackEntry): Promise<void> {
    await guarded(async () => {
      await (await sync()).packQueue().cancel(entry.id)
      if (!installed.value.has(entry.id)) await remember(withoutWanted(choice.value, [entry]))
    })
  }

  /** Deletes packs; they do not come back by themselves. */
  async function remove(entries: readonly PackEntry[]): Promise<void> {
    await guarded(async () => {
      await remember(withoutWanted(choice.value, entries))
      await (await rows()).removePacks(entries.map(entry => entry.id))
      await refreshInstalled()
    })
  }

  async function setWifiOnly(isWifiOnly: boolean): Promise<void> {
    await remember({ ...choice.value, isWifiOnly })
    await guarded(async () => (await sync()).packQueue().work())
  }

  /** Asks the browser to keep the data; returns its answer, null where it cannot be asked. */
  async function protect(): Promise<boolean | null> {
    const answer = await askToPersist()
    storage.value = await storageState()
    return answer
  }

  async function remember(next: OfflineChoice): Promise<void> {
    choice.value = next
    ;(await choices()).saveOfflineChoice(next)
  }

  async function guarded(work: () => Promise<unknown>): Promise<void> {
    failure.value = null
    try {
      await work()
    } catch (error) {
      failure.value = toFailure(error, 'S01')
    }
  }

  return {
    published,
    installed,
    queue,
    choice,
    storage,
    failure,
    views,
    missing,
    open,
    fetchPacks,
    pause,
    cancel,
    remove,
    setWifiOnly,
    protect,
    refreshInstalled,
  }
})
