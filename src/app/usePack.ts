import { shallowReadonly, shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { toFailure } from '../domain/failure.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { loadPack } from '../storage/library.ts'

/** The content of one pack, as a page needs it. */
export interface UsePackReturn<T> {
  readonly content: Readonly<ShallowRef<Loadable<T>>>
  /** Tries again after a failure. */
  retry: () => void
}

/**
 * Loads a pack from the phone or the network; the newest id wins.
 * @param id - null while it is not known yet which pack is wanted
 */
export function usePack<T>(id: MaybeRefOrGetter<string | null>, parse: (raw: unknown) => T): UsePackReturn<T> {
  const content = shallowRef<Loadable<T>>(IDLE)
  const attempt = shallowRef(0)

  watch(
    [() => toValue(id), attempt],
    async ([wanted], _before, onCleanup) => {
      let isStale = false
      onCleanup(() => (isStale = true))
      content.value = wanted === null ? IDLE : LOADING
      if (wanted === null) return
      const next = await loadPack(wanted, parse).then(ready, (error: unknown) => failed(toFailure(error, 'N01')))
      if (!isStale) content.value = next
    },
    { immediate: true },
  )
  return { content: shallowReadonly(content), retry: () => (attempt.value += 1) }
}
