import { onScopeDispose, watch } from 'vue'
import { WAITING_FLAG } from '../features/report/waitingFlag.ts'
import { readFlag } from '../platform/localFlag.ts'
import { logFailure } from '../platform/log.ts'
import { isOnline, onOnlineChange, onReturnToForeground } from '../platform/online.ts'
import { useLibraryStore } from './library.store.ts'

/**
 * Sends waiting reports when the app opens, when the network comes back and when the app comes to the front. A visitor
 * without waiting reports loads nothing of it.
 */
export function useOutboxDelivery(): void {
  const library = useLibraryStore()

  async function deliver(ignoreWait: boolean): Promise<void> {
    if (readFlag(WAITING_FLAG) === null || !isOnline()) return
    try {
      const { useOutboxStore } = await import('../features/report/outbox.store.ts')
      await useOutboxStore().send({ ignoreWait })
    } catch (error) {
      logFailure(error, 'N01')
    }
  }

  const stops = [
    onOnlineChange(online => void (online && deliver(true))),
    onReturnToForeground(() => void deliver(false)),
    watch(
      () => library.sync.state === 'done' || library.sync.state === 'failed',
      isOver => void (isOver && deliver(false)), // after the packs: reports must not slow the first screen
    ),
  ]
  onScopeDispose(() => stops.forEach(stop => stop()))
}
