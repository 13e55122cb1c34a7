import { computed, shallowRef, watchSyncEffect, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { HallId } from '../domain/hall/hall.ts'
import { parseHallFilter, toFilterQuery, type HallFilter } from '../domain/hall/hallFilter.ts'
import { parseHallOrder, toOrderQuery, type HallOrder } from '../domain/hall/hallOrder.ts'
import { isAdcode, type Adcode } from '../domain/place/adcode.ts'
import type { PickedPlace } from '../features/nearby/useStandpoint.ts'

/**
 * What the address of 附近 holds: the place picked by hand (`place`, `township`), the filter (`kind`, `only`), the order
 * (`sort`) and the selection (`hall`). The phone's position is in no address.
 */
export interface UseNearbyAddressReturn {
  readonly filter: ComputedRef<HallFilter>
  readonly order: ComputedRef<HallOrder>
  /** As written: it need not be in the lists. */
  readonly picked: ComputedRef<PickedPlace | null>
  readonly selectedIds: ComputedRef<readonly HallId[]>
  changeFilter: (filter: HallFilter) => void
  changeOrder: (order: HallOrder) => void
  pickPlace: (county: Adcode, township: string | null) => void
  clearPlace: () => void
  selectHalls: (ids: readonly HallId[]) => void
}

export function useNearbyAddress(): UseNearbyAddressReturn {
  const route = useRoute()
  const router = useRouter()
  // The page is kept while others are open, whose addresses say something else by the same words.
  const query = shallowRef(route.query)
  watchSyncEffect(() => {
    if (route.name === 'nearby') query.value = route.query
  })

  function change(changes: Readonly<Record<string, string | undefined>>): void {
    void router.replace({ query: { ...query.value, ...changes } })
  }

  return {
    filter: computed(() => parseHallFilter(query.value['kind'], query.value['only'])),
    order: computed(() => parseHallOrder(query.value['sort'])),
    picked: computed(() => {
      const { place, township } = query.value
      if (typeof place !== 'string' || !isAdcode(place)) return null
      return { county: place, township: typeof township === 'string' ? township : null }
    }),
    selectedIds: computed(() => {
      const { hall } = query.value
      return typeof hall === 'string' ? (hall.split(',') as readonly string[] as readonly HallId[]) : []
    }),
    changeFilter: filter => change({ kind: undefined, only: undefined, ...toFilterQuery(filter) }),
    changeOrder: order => change({ sort: toOrderQuery(order) }),
    pickPlace: (county, township) => change({ place: county, township: township ?? undefined, hall: undefined }),
    clearPlace: () => change({ place: undefined, township: undefined }),
    selectHalls: ids => change({ hall: ids.length === 0 ? undefined : ids.join(',') }),
  }
}
