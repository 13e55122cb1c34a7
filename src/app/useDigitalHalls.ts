import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { toFailure } from '../domain/failure.ts'
import type { HallRecord } from '../domain/hall/hall.ts'
import { failed, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { detailsPackId, parseDetailsPack } from '../domain/pack/detailsPack.ts'
import { loadPack } from '../storage/library.ts'
import { useLibraryStore } from './library.store.ts'

/** Whole records of the digital halls, from however many details packs they lie in. */
export function useDigitalHalls(): { halls: ComputedRef<Loadable<readonly HallRecord[]>>; retry: () => void } {
  const library = useLibraryStore()
  const halls = shallowRef<Loadable<readonly HallRecord[]>>(LOADING)

  async function load(): Promise<void> {
    if (library.core.state !== 'ready') return
    halls.value = LOADING
    const packs = new Set(library.core.value.halls.filter(hall => hall.kind === 'digital').map(detailsPackId))
    try {
      const loaded = await Promise.all([...packs].map(id => loadPack(id, parseDetailsPack)))
      halls.value = ready(loaded.flatMap(pack => pack.halls).filter(hall => hall.kind === 'digital'))
    } catch (error) {
      halls.value = failed(toFailure(error, 'N01'))
    }
  }

  watch(() => library.core.state, load, { immediate: true })
  return { halls: computed(() => halls.value), retry: () => void load() }
}
