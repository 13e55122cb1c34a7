import {
  onScopeDispose,
  shallowReadonly,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
  type ShallowRef,
} from 'vue'
import type { DoorOdds } from '../../domain/hall/doorOdds.ts'
import type { DoorReport } from '../../domain/hall/doorOddsReport.ts'
import type { HallId } from '../../domain/hall/hall.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { nowMs, onMinute } from '../../platform/clock.ts'
import { logFailure } from '../../platform/log.ts'

/** What the odds are made of, besides the clock. */
export interface UseDoorOddsOptions {
  /** False: nothing is loaded or worked out, and the odds are null. */
  readonly isWanted: MaybeRefOrGetter<boolean>
  /** What was found at a door, by hall; halls without reports are left out. */
  readonly reports: MaybeRefOrGetter<ReadonlyMap<HallId, readonly DoorReport[]>>
}

/** 开门把握 by hall. */
export interface UseDoorOddsReturn {
  /** null while not wanted and until the engine has loaded. */
  readonly odds: Readonly<ShallowRef<ReadonlyMap<HallId, DoorOdds> | null>>
}

/** Works out 开门把握 of every hall while it is wanted, and again every minute. */
export function useDoorOdds(
  halls: MaybeRefOrGetter<readonly HallSummary[]>,
  { isWanted, reports }: UseDoorOddsOptions,
): UseDoorOddsReturn {
  const odds = shallowRef<ReadonlyMap<HallId, DoorOdds> | null>(null)

  async function refresh(): Promise<void> {
    if (!toValue(isWanted)) {
      odds.value = null
      return
    }
    const [{ doorOdds }, { createHolidayCalendar }] = await Promise.all([
      import('../../domain/hall/doorOdds.ts'),
      import('../../domain/hours/holidayCalendar.ts'),
    ])
    if (!toValue(isWanted)) return
    const [calendar, atMs, found] = [createHolidayCalendar(), nowMs(), toValue(reports)]
    odds.value = new Map(
      toValue(halls).map(hall => [hall.id, doorOdds({ ...hall, reports: found.get(hall.id) ?? [] }, atMs, calendar)]),
    )
  }

  const refreshOrLog = () => void refresh().catch((error: unknown) => logFailure(error, 'N01'))
  watch([() => toValue(halls), () => toValue(isWanted), () => toValue(reports)], refreshOrLog, { immediate: true })
  onScopeDispose(onMinute(refreshOrLog))
  return { odds: shallowReadonly(odds) }
}
