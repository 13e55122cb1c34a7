import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { toFailure } from '../domain/failure.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { PlaceFinder } from '../domain/place/placeFinder.ts'
import { parsePlacesPack, type PlacesPack } from '../domain/place/placesPack.ts'
import { loadPack } from '../storage/library.ts'
import { useLibraryStore } from './library.store.ts'

/** Old and new place names, down to the village; loaded when a page first needs them. */
export const usePlacesStore = defineStore('places', () => {
  const library = useLibraryStore()
  const pack = shallowRef<Loadable<PlacesPack>>(IDLE)

  /** null until the places and the core pack are here. */
  const finder = computed(() =>
    pack.value.state === 'ready' && library.divisions !== null
      ? new PlaceFinder(pack.value.value, [...library.divisions.prefectures, ...library.divisions.counties])
      : null,
  )

  /** Loads the places unless they are here or on their way. */
  async function open(): Promise<void> {
    if (pack.value.state === 'ready' || pack.value.state === 'loading') return
    pack.value = LOADING
    try {
      pack.value = ready(await loadPack('places', parsePlacesPack))
    } catch (error) {
      pack.value = failed(toFailure(error, 'N01'))
    }
  }

  return { pack, finder, open }
})
