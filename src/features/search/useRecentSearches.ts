import { onMounted, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import { logFailure } from '../../platform/log.ts'
import { deleteValue, putValue, readValues } from '../../storage/personalValues.ts'

const KEY = 'recent-searches'
const KEPT = 8
const LONGEST = 60

export interface UseRecentSearchesReturn {
  /** Newest first; empty until read, and where the phone keeps nothing. */
  readonly recent: Readonly<ShallowRef<readonly string[]>>
  /** Remembers what led somewhere; what was typed on the way does not count. */
  remember(text: string): void
  forgetAll(): void
}

/** The visitor's last searches, on this phone only. Losing them is never worth a message. */
export function useRecentSearches(): UseRecentSearchesReturn {
  const recent = shallowRef<readonly string[]>([])

  onMounted(async () => {
    try {
      const [row] = await readValues(KEY)
      recent.value = Array.isArray(row?.value) ? row.value.filter(text => typeof text === 'string') : []
    } catch (error) {
      logFailure(error, 'S01')
    }
  })

  function remember(text: string): void {
    const wanted = text.trim().slice(0, LONGEST)
    if (wanted === '') return
    recent.value = [wanted, ...recent.value.filter(known => known !== wanted)].slice(0, KEPT)
    void putValue(KEY, recent.value).catch((error: unknown) => logFailure(error, 'S01'))
  }

  function forgetAll(): void {
    recent.value = []
    void deleteValue(KEY).catch((error: unknown) => logFailure(error, 'S01'))
  }

  return { recent: shallowReadonly(recent), remember, forgetAll }
}
