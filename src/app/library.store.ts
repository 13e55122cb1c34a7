import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { toFailure, type Failure, type FailureCode } from '../domain/failure.ts'
import type { HallId } from '../domain/hall/hall.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { parseCorePack, type CorePack, type HallSummary } from '../domain/pack/corePack.ts'
import { DivisionIndex } from '../domain/place/division.ts'
import { logFailure } from '../platform/log.ts'
import { isOnline } from '../platform/online.ts'
import { askToPersist, isPersistQuestionShown } from '../platform/storageManager.ts'
import { loadPack } from '../storage/library.ts'
import { onLibraryEvent } from '../storage/libraryEvents.ts'
import type { News } from '../storage/news.ts'
import type { SyncReport } from '../storage/syncPacks.ts'

/** Where the background installation of the packs stands. */
export type SyncState =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly report: SyncReport }
  | { readonly state: 'failed'; readonly failure: Failure }

/** Dexie and everything about keeping come after the list. */
const offline = () => import('../storage/syncPacks.ts')
const news = () => import('../storage/news.ts')
const kept = () => import('../storage/installedPacks.ts')

/** Coming back to the page again and again need not ask the publisher each time. */
const ASK_AGAIN_AFTER_MS = 60_000

/** The core pack, which every page needs, and the background run that makes the phone ready for no network. */
export const useLibraryStore = defineStore('library', () => {
  /** Every hall of the province; `failed` only when it is neither on the phone nor to be had. */
  const core = shallowRef<Loadable<CorePack>>(IDLE)
  /** The background run of this visit. */
  const sync = shallowRef<SyncState>(IDLE)
  /** Packs whose content is on the phone. */
  const savedPackIds = shallowRef<ReadonlySet<string>>(new Set())
  /** Grows whenever other versions of packs are read from now on; pages that show one load it anew. */
  const revision = shallowRef(0)
  /** What changed, until the visitor has seen it; null: nothing. */
  const update = shallowRef<News | null>(null)
  /** Why keeping does not work: S03 cleared by the phone, S01/S05/S06 refused; null: nothing to say. */
  const trouble = shallowRef<FailureCode | null>(null)

  /** Prefectures and counties of today; null until the core pack is here. */
  const divisions = computed(() =>
    core.value.state === 'ready' ? new DivisionIndex(core.value.value.prefectures, core.value.value.counties) : null,
  )
  /** Halls by id; empty until the core pack is here. */
  const hallsById = computed<ReadonlyMap<HallId, HallSummary>>(
    () => new Map(core.value.state === 'ready' ? core.value.value.halls.map(hall => [hall.id, hall]) : []),
  )
  let syncedAtMs = 0

  onLibraryEvent(event => {
    if (event.what === 'evicted') trouble.value = 'S03'
    else if (event.what === 'unkept') trouble.value ??= event.failure.code
    else if (event.what === 'applied') void reload()
  })

  /** Loads the core pack unless it is here or on its way. */
  async function open(): Promise<void> {
    if (core.value.state === 'ready' || core.value.state === 'loading') return
    core.value = LOADING
    try {
      core.value = ready(await loadPack('core', parseCorePack))
    } catch (error) {
      core.value = failed(toFailure(error, 'N01'))
    }
  }

  /** Asks the publisher and fetches what is missing. @param isReturn - the page comes back from the background */
  async function syncInBackground(isReturn = false): Promise<void> {
    if (sync.value.state === 'running' || (isReturn && Date.now() - syncedAtMs < ASK_AGAIN_AFTER_MS)) return
    const before = sync.value
    sync.value = { state: 'running' }
    await readSaved() // without a network, or on a slow one, this is all there will be to know
    try {
      const report = await (await offline()).syncPacks(isReturn)
      syncedAtMs = Date.now()
      sync.value = { state: 'done', report }
      await readSaved()
      if (trouble.value === 'S03' && report.failed.length === 0) trouble.value = null
      if (!isPersistQuestionShown()) await askToPersist()
    } catch (error) {
      // Without network nothing is lost that was complete before.
      sync.value =
        before.state === 'done' && !isOnline() ? before : { state: 'failed', failure: toFailure(error, 'N01') }
    }
    update.value = await (await news()).readNews().catch(() => null)
  }

  /** Learns which packs are on the phone; a phone that cannot tell has none to offer. */
  async function readSaved(): Promise<void> {
    try {
      savedPackIds.value = new Set((await (await kept()).readInstalled()).keys())
    } catch (error) {
      logFailure(error, 'S01')
    }
  }

  /** Shows the versions that were fetched while the visitor read. */
  async function showUpdate(): Promise<void> {
    const { applyStaged } = await import('../storage/installedPacks.ts')
    await applyStaged()
    await reload()
  }

  /** The visitor has seen what changed. */
  async function dismissUpdate(): Promise<void> {
    update.value = null
    await (await news()).dropNews()
  }

  /** Reads everything anew; what is on the screen stays until the new content is here. */
  async function reload(): Promise<void> {
    core.value = ready(await loadPack('core', parseCorePack))
    revision.value += 1
  }

  return {
    core,
    sync,
    savedPackIds,
    revision,
    update,
    trouble,
    divisions,
    hallsById,
    open,
    syncInBackground,
    showUpdate,
    dismissUpdate,
  }
})
