import { computed, onActivated, shallowRef, watch, type Ref } from 'vue'
import type { DoorReport } from '../domain/hall/doorOddsReport.ts'
import type { HallId } from '../domain/hall/hall.ts'
import type { HallOrder } from '../domain/hall/hallOrder.ts'
import type { HallSummary } from '../domain/pack/corePack.ts'
import { useDoorOdds, type UseDoorOddsReturn } from '../features/nearby/useDoorOdds.ts'
import { logFailure } from '../platform/log.ts'

/**
 * 开门把握 of the list's halls while it is sorted by it, the visitor's own reports weighed in. The queue of reports is
 * read only then: it and its database are no part of the first screen.
 */
export function useNearbyOdds(
  halls: Readonly<Ref<readonly HallSummary[]>>,
  order: Readonly<Ref<HallOrder>>,
): UseDoorOddsReturn {
  const reports = shallowRef<ReadonlyMap<HallId, readonly DoorReport[]>>(new Map())
  const isWanted = computed(() => order.value === 'door')

  async function readReports(): Promise<void> {
    const [{ useOutboxStore }, { doorReportsByHall }] = await Promise.all([
      import('../features/report/outbox.store.ts'),
      import('../domain/report/toDoorReports.ts'),
    ])
    const outbox = useOutboxStore()
    await outbox.refresh()
    reports.value = doorReportsByHall(outbox.rows)
  }

  function readIfWanted(): void {
    if (isWanted.value) void readReports().catch((error: unknown) => logFailure(error, 'N01'))
  }

  watch(isWanted, readIfWanted)
  onActivated(readIfWanted) // first shown, or back from a hall that may have been reported shut
  return useDoorOdds(halls, { isWanted, reports })
}
