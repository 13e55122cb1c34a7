import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { inSlices } from '../../platform/inSlices.ts'

/**
 * The halls that a filter leaves, in their order. Of a whole country they take a slow phone a tenth of a second, so that
 * they come in slices; until then the earlier ones stay.
 * @param accept - null: nothing is filtered
 * @returns null: the first answer is being worked out
 */
export function useFilteredHalls(
  halls: () => readonly HallSummary[],
  accept: () => ((hall: HallSummary) => boolean) | null,
): Readonly<ShallowRef<readonly HallSummary[] | null>> {
  const left = shallowRef<readonly HallSummary[] | null>(null)
  let run = 0
  watch(
    [halls, accept],
    async ([all, isAccepted]) => {
      const thisRun = (run += 1)
      if (isAccepted === null) {
        left.value = all
        return
      }
      const found: HallSummary[] = []
      const note = (hall: HallSummary) => {
        if (isAccepted(hall)) found.push(hall)
      }
      const isWhole = await inSlices(all, note, () => thisRun !== run)
      if (isWhole && thisRun === run) left.value = found
    },
    { immediate: true },
  )
  return shallowReadonly(left)
}
