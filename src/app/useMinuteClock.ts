import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import { onReturnToForeground } from '../platform/online.ts'

const MINUTE_MS = 60_000

/** The time in epoch milliseconds, renewed every minute and when the page comes back to the front. */
export function useMinuteClock(): Readonly<Ref<number>> {
  const nowMs = ref(Date.now())
  const tick = () => {
    nowMs.value = Date.now()
  }
  const timer = setInterval(tick, MINUTE_MS)
  const stop = onReturnToForeground(tick)
  onScopeDispose(() => {
    clearInterval(timer)
    stop()
  })
  return readonly(nowMs)
}
