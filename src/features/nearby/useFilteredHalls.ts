import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { inSlices } from '../../platform/inSlices.ts'

/**
 * The halls that a filter leaves, in their order. Of a whole country they take a slow phone a tenth of a second, so they
 * are worked out in slices; until they are, the earlier ones stay.
 * @param halls - null: not here yet
 * @param accept - null: nothing is filtered
 * @returns null: not known yet
 */
export function useFilteredHalls(
  halls: () => readonly HallSummary[] | null,
  accept: () => ((hall: HallSummary) => boolean) | null,
): Readonly<ShallowRef<readonly HallSummary[] | null>> {
  const left = shallowRef<readonly HallSummary[] | null>(null)
  watch(
    [halls, accept],
    async ([all, isAccepted], _before, onCleanup) => {
      let isStale = false
      onCleanup(() => (isStale = true))
      if (all === null || isAccepted === null) {
        left.value = all
        return
      }
      const found: HallSummary[] = []
      const note = (hall: HallSummary) => {
        if (isAccepted(hall)) found.push(hall)
      }
      const isWhole = await inSlices(all, note, () => isStale)
      if (isWhole && !isStale) left.value = found
    },
    { immediate: true },
  )
  return shallowReadonly(left)
}
