import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { toFailure } from '../domain/failure.ts'
import type { LngLat } from '../domain/geo/lngLat.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { parseOutlinesPack, type OutlinesPack } from '../domain/pack/outlinesPack.ts'
import type { Adcode } from '../domain/place/adcode.ts'
import { loadPack } from '../storage/library.ts'

/** The drawn land, which the map, distances and “which county am I in” share; loaded after the first list. */
export const useOutlinesStore = defineStore('outlines', () => {
  const outlines = shallowRef<Loadable<OutlinesPack>>(IDLE)

  /** Counties with their shapes; null until loaded. */
  const counties = computed(() => (outlines.value.state === 'ready' ? outlines.value.value.land.counties : null))
  /** Label point of each county; empty until loaded. */
  const countyLabels = computed<ReadonlyMap<Adcode, LngLat>>(
    () => new Map((counties.value ?? []).map(county => [county.code, county.label])),
  )

  /** Loads the outlines unless they are here or on their way. */
  async function open(): Promise<void> {
    if (outlines.value.state === 'ready' || outlines.value.state === 'loading') return
    outlines.value = LOADING
    try {
      outlines.value = ready(await loadPack('outlines', parseOutlinesPack))
    } catch (error) {
      outlines.value = failed(toFailure(error, 'N01'))
    }
  }

  return { outlines, counties, countyLabels, open }
})
