import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Adcode } from '../domain/place/adcode.ts'
import { useNearbyStore } from '../features/nearby/nearby.store.ts'
import { useStandpoint, type PickedPlace } from '../features/nearby/useStandpoint.ts'
import { useOutlinesStore } from './outlines.store.ts'

/** Where copies are counted from: the position 附近 asked for, or a county picked on the spot. */
export const useStandpointStore = defineStore('standpoint', () => {
  const nearby = useNearbyStore()
  const outlines = useOutlinesStore()
  /** County picked by hand; wins over the position. null: none. */
  const picked = shallowRef<PickedPlace | null>(null)

  /** null until there is a position or a picked county, and while the outlines are on their way. */
  const standpoint = useStandpoint(
    () => nearby.location,
    picked,
    () => outlines.counties,
  )

  /** Asks the phone where it is; only after a tap. */
  function locate(): void {
    picked.value = null
    void outlines.open()
    nearby.locate()
  }

  /** Counts from a county's middle; null: from nowhere picked. */
  function pick(county: Adcode | null): void {
    void outlines.open()
    picked.value = county && { county, township: null }
  }

  return { picked, standpoint, locate, pick }
})
