import { shallowReadonly, shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { toFailure } from '../../domain/failure.ts'
import { failed, IDLE, ready, type Loadable } from '../../domain/loadable.ts'

/** Carries a query out; rejects when the signal aborts. */
export type RunSearch<T> = (query: string, signal: AbortSignal) => Promise<T>

export interface UseSearchReturn<T> {
  /** `idle` while nothing is typed; otherwise the answer to the newest query that has been answered. */
  readonly result: Readonly<ShallowRef<Loadable<T>>>
  /** True while the newest query is unanswered; the earlier result stays on screen. */
  readonly isSearching: Readonly<ShallowRef<boolean>>
}

/**
 * Searches as the text changes: the newest text wins, every outcome is a state.
 * @param query - the typed text (see `useTypedText`); spaces around it do not count
 * @param search - such as `(query, signal) => client.search(query, { limit: 20 }, signal)`
 * @param among - what it looks through: once that changes, it looks again
 * @param known - the answer already had to what is typed at the start; null: none
 */
export function useSearch<T>(
  query: MaybeRefOrGetter<string>,
  search: RunSearch<T>,
  among?: MaybeRefOrGetter<unknown>,
  known: T | null = null,
): UseSearchReturn<T> {
  const result = shallowRef<Loadable<T>>(known === null ? IDLE : ready(known))
  const isSearching = shallowRef(false)

  watch(
    [() => toValue(query).trim(), () => toValue(among)] as const,
    async ([text], _before, onCleanup) => {
      const run = new AbortController()
      onCleanup(() => run.abort()) // newer text, or the page was left
      isSearching.value = text !== ''
      const next = text === '' ? IDLE : await settle(search(text, run.signal))
      if (run.signal.aborted) return
      if (next !== null) result.value = next
      isSearching.value = false
    },
    { immediate: true },
  )
  return { result: shallowReadonly(result), isSearching: shallowReadonly(isSearching) }
}

/** Null: given up for a newer search elsewhere on the page, which is no failure. */
async function settle<T>(promise: Promise<T>): Promise<Loadable<T> | null> {
  try {
    return ready(await promise)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    return failed(toFailure(error, 'S04'))
  }
}
