import { reactive, shallowRef } from 'vue'
import type { Adcode } from '../domain/place/adcode.ts'
import { logFailure } from '../platform/log.ts'
import { loadPack } from '../storage/library.ts'

/** Township names by county, from the places pack, loaded when somebody wants them. */
export interface UseTownshipsReturn {
  /** Names of a county's townships; null until loaded. */
  readonly of: ((county: Adcode) => readonly string[]) | null
  readonly hasFailed: boolean
  open: () => Promise<void>
}

/** Township names for the place picker. */
export function useTownships(): UseTownshipsReturn {
  const of = shallowRef<UseTownshipsReturn['of']>(null)
  const hasFailed = shallowRef(false)

  async function open(): Promise<void> {
    if (of.value !== null) return
    hasFailed.value = false
    try {
      const { parsePlacesPack } = await import('../domain/place/placesPack.ts')
      const { townships } = await loadPack('places', parsePlacesPack)
      of.value = county => townships.filter(row => row.county === county).map(row => row.name)
    } catch (error) {
      logFailure(error, 'N01')
      hasFailed.value = true
    }
  }
  return reactive({ of, hasFailed, open })
}
