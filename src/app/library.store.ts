import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { toFailure, type Failure } from '../domain/failure.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { parseCorePack, type CorePack, type HallSummary } from '../domain/pack/corePack.ts'
import type { HallId } from '../domain/hall/hall.ts'
import { DivisionIndex } from '../domain/place/division.ts'
import { loadPack } from '../storage/library.ts'
import type { SyncReport } from '../storage/syncPacks.ts'

/** Where the background installation of the packs stands. */
export type SyncState =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly report: SyncReport }
  | { readonly state: 'failed'; readonly failure: Failure }

/** The core pack, which every page needs, and the background run that makes the phone ready for no network. */
export const useLibraryStore = defineStore('library', () => {
  /** Every hall of the province; `failed` only when it is neither on the phone nor to be had. */
  const core = shallowRef<Loadable<CorePack>>(IDLE)
  /** The background run of this visit. */
  const sync = shallowRef<SyncState>(IDLE)

  /** Prefectures and counties of today; null until the core pack is here. */
  const divisions = computed(() =>
    core.value.state === 'ready' ? new DivisionIndex(core.value.value.prefectures, core.value.value.counties) : null,
  )
  /** Halls by id; empty until the core pack is here. */
  const hallsById = computed<ReadonlyMap<HallId, HallSummary>>(
    () => new Map(core.value.state === 'ready' ? core.value.value.halls.map(hall => [hall.id, hall]) : []),
  )

  /** Loads the core pack unless it is here or on its way, then fetches the rest in the background. */
  async function open(): Promise<void> {
    if (core.value.state === 'ready' || core.value.state === 'loading') return
    core.value = LOADING
    try {
      core.value = ready(await loadPack('core', parseCorePack))
    } catch (error) {
      core.value = failed(toFailure(error, 'N01'))
      return
    }
    void syncInBackground()
  }

  async function syncInBackground(): Promise<void> {
    sync.value = { state: 'running' }
    try {
      sync.value = { state: 'done', report: await (await import('../storage/syncPacks.ts')).syncPacks() }
    } catch (error) {
      sync.value = { state: 'failed', failure: toFailure(error, 'N01') }
    }
  }

  return { core, sync, divisions, hallsById, open, syncInBackground }
})
