import {
  onScopeDispose,
  shallowReadonly,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
  type ShallowRef,
} from 'vue'
import type { HallId } from '../../domain/hall/hall.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { afterFirstPage } from '../../platform/firstPage.ts'
import { logFailure } from '../../platform/log.ts'
import { nowMs, onMinute } from '../../platform/clock.ts'
import { forAlikeHalls } from './forAlikeHalls.ts'

/** One hall's door at this moment, in words. */
export interface OpenLine {
  readonly kind: 'open' | 'closed' | 'unknown' | 'suspended' | 'gone'
  readonly words: string
}

/** Open states by hall. */
export interface UseOpenStatesReturn {
  /** Halls whose record says something about hours or status; null until the hours engine has loaded. */
  readonly lines: Readonly<ShallowRef<ReadonlyMap<HallId, OpenLine> | null>>
}

/**
 * Works out which doors are open, now and again every minute. The hours engine and the holiday calendar load after the
 * list is on screen; halls nothing is stated for are left out.
 */
export function useOpenStates(halls: MaybeRefOrGetter<readonly HallSummary[]>): UseOpenStatesReturn {
  const lines = shallowRef<ReadonlyMap<HallId, OpenLine> | null>(null)

  let run = 0

  async function refresh(): Promise<void> {
    const thisRun = (run += 1)
    // Halls on their way must not share the line with the engine.
    if (toValue(halls).length === 0) return
    await afterFirstPage()
    if (thisRun !== run) return
    const stated = toValue(halls).filter(hall => hall.hours !== null || hall.status !== null)
    const [{ openState }, { formatOpenState }, { createHolidayCalendar }] = await Promise.all([
      import('../../domain/hours/openState.ts'),
      import('../../domain/hours/formatOpenState.ts'),
      import('../../domain/hours/holidayCalendar.ts'),
    ])
    const calendar = createHolidayCalendar()
    const atMs = nowMs()
    const next = await forAlikeHalls(stated, {
      keyOf: ({ hours, status }) => JSON.stringify([hours, status]),
      workOut: (hall): OpenLine => {
        const state = openState(hall.hours, hall.status, atMs, calendar)
        return { kind: state.kind, words: formatOpenState(state, atMs) }
      },
      isStale: () => thisRun !== run,
    })
    if (next !== null && thisRun === run) lines.value = next
  }

  const refreshOrLog = () => void refresh().catch((error: unknown) => logFailure(error, 'N01'))
  watch(() => toValue(halls), refreshOrLog, { immediate: true })
  onScopeDispose(onMinute(refreshOrLog))
  return { lines: shallowReadonly(lines) }
}
