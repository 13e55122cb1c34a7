import { computed, type ComputedRef } from 'vue'
import type { HallId, HallRecord } from '../domain/hall/hall.ts'
import type { Loadable } from '../domain/loadable.ts'
import { detailsPackId, parseDetailsPack } from '../domain/pack/detailsPack.ts'
import type { HallSummary } from '../domain/pack/corePack.ts'
import { useLibraryStore } from './library.store.ts'
import { usePack } from './usePack.ts'

/** One hall for a page: its summary and place from the core pack, its whole record from its details pack. */
export interface UseHallRecordReturn {
  /** null: the core pack is not here, or has no such hall. */
  readonly summary: ComputedRef<HallSummary | null>
  /** Prefecture and county; null as above. */
  readonly place: ComputedRef<string | null>
  readonly record: ComputedRef<Loadable<HallRecord | null>>
  readonly retry: () => void
}

/** Follows the id of the address. */
export function useHallRecord(id: () => string): UseHallRecordReturn {
  const library = useLibraryStore()
  const summary = computed(() => library.hallsById.get(id() as HallId) ?? null)
  const place = computed(() =>
    summary.value === null || library.divisions === null
      ? null
      : library.divisions.placeName(summary.value.county, summary.value.prefecture, summary.value.province),
  )
  const { content, retry } = usePack(() => summary.value && detailsPackId(summary.value), parseDetailsPack)
  const record = computed<Loadable<HallRecord | null>>(() =>
    content.value.state === 'ready'
      ? { state: 'ready', value: content.value.value.halls.find(hall => hall.id === id()) ?? null }
      : content.value,
  )
  return { summary, place, record, retry }
}
