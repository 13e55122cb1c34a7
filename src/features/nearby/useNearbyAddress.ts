import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { HallId } from '../../domain/hall/hall.ts'
import { parseHallFilter, toFilterQuery, type HallFilter } from '../../domain/hall/hallFilter.ts'
import { parseHallOrder, toOrderQuery, type HallOrder } from '../../domain/hall/hallOrder.ts'
import { isAdcode, type Adcode } from '../../domain/place/adcode.ts'
import type { PickedPlace } from './useStandpoint.ts'

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

  function change(query: Readonly<Record<string, string | undefined>>): void {
    void router.replace({ query: { ...route.query, ...query } })
  }

  return {
    filter: computed(() => parseHallFilter(route.query['kind'], route.query['only'])),
    order: computed(() => parseHallOrder(route.query['sort'])),
    picked: computed(() => {
      const { place, township } = route.query
      if (typeof place !== 'string' || !isAdcode(place)) return null
      return { county: place, township: typeof township === 'string' ? township : null }
    }),
    selectedIds: computed(() => {
      const { hall } = route.query
      return typeof hall === 'string' ? (hall.split(',') as readonly string[] as readonly HallId[]) : []
    }),
    changeFilter: filter => change({ kind: undefined, only: undefined, ...toFilterQuery(filter) }),
    changeOrder: order => change({ sort: toOrderQuery(order) }),
    pickPlace: (county, township) => change({ place: county, township: township ?? undefined, hall: undefined }),
    clearPlace: () => change({ place: undefined, township: undefined }),
    selectHalls: ids => change({ hall: ids.length === 0 ? undefined : ids.join(',') }),
  }
}
