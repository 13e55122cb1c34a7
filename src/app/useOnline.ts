import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import { isOnline, onOnlineChange } from '../platform/online.ts'

/** Whether the phone thinks it has a network; follows every change. */
export function useOnline(): Readonly<Ref<boolean>> {
  const online = ref(isOnline())
  onScopeDispose(onOnlineChange(next => (online.value = next)))
  return readonly(online)
}
