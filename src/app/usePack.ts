import { shallowReadonly, shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { toFailure } from '../domain/failure.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { loadPack } from '../storage/library.ts'
import { useLibraryStore } from './library.store.ts'

/** The content of one pack, as a page needs it. */
export interface UsePackReturn<T> {
  readonly content: Readonly<ShallowRef<Loadable<T>>>
  /** Tries again after a failure. */
  retry: () => void
}

/**
 * Loads a pack from the phone or the network; the newest id wins. When an update is shown, the old content stays on
 * the screen until the new one is read.
 * @param id - null while it is not known yet which pack is wanted
 */
export function usePack<T>(id: MaybeRefOrGetter<string | null>, parse: (raw: unknown) => T): UsePackReturn<T> {
  const library = useLibraryStore()
  const content = shallowRef<Loadable<T>>(IDLE)
  const attempt = shallowRef(0)

  watch(
    [() => toValue(id), attempt, () => library.revision] as const,
    async ([wanted, , revision], before, onCleanup) => {
      let isStale = false
      onCleanup(() => (isStale = true))
      const isUpdate = before[0] === wanted && before[2] !== revision && content.value.state === 'ready'
      if (!isUpdate) content.value = wanted === null ? IDLE : LOADING
      if (wanted === null) return
      const next = await loadPack(wanted, parse).then(ready, (error: unknown) => failed(toFailure(error, 'N01')))
      if (!isStale && !(isUpdate && next.state === 'failed')) content.value = next
    },
    { immediate: true },
  )
  return { content: shallowReadonly(content), retry: () => (attempt.value += 1) }
}
