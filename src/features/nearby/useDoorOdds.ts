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
import { forAlikeHalls } from './forAlikeHalls.ts'

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

  let run = 0

  async function refresh(): Promise<void> {
    const thisRun = (run += 1)
    if (!toValue(isWanted)) {
      odds.value = null
      return
    }
    const [{ doorOdds }, { createHolidayCalendar }] = await Promise.all([
      import('../../domain/hall/doorOdds.ts'),
      import('../../domain/hours/holidayCalendar.ts'),
    ])
    const [calendar, atMs, found] = [createHolidayCalendar(), nowMs(), toValue(reports)]
    const reportsOf = ({ id }: HallSummary) => found.get(id) ?? []
    const next = await forAlikeHalls(toValue(halls), {
      keyOf: hall => (reportsOf(hall).length > 0 ? hall.id : factsKey(hall)),
      workOut: hall => doorOdds({ ...hall, reports: reportsOf(hall) }, atMs, calendar),
      isStale: () => thisRun !== run,
    })
    if (next !== null && thisRun === run) odds.value = next
  }

  const refreshOrLog = () => void refresh().catch((error: unknown) => logFailure(error, 'N01'))
  watch([() => toValue(halls), () => toValue(isWanted), () => toValue(reports)], refreshOrLog, { immediate: true })
  onScopeDispose(onMinute(refreshOrLog))
  return { odds: shallowReadonly(odds) }
}

/** Everything of a hall that its odds depend on; of the phone only whether there is one. */
function factsKey({ kind, hours, status, confirmedOn, sourcedOn, phone, booking }: HallSummary): string {
  return JSON.stringify([kind, hours, status, confirmedOn, sourcedOn, phone !== null, booking])
}
