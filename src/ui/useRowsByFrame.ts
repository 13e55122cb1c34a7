import { useRafFn } from '@vueuse/core'
import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * A list that is drawn anew a few rows a frame, from the top, so that a key pressed meanwhile is not kept waiting by rows
 * out of sight. Rows not yet drawn anew stay as they were; give them their place as key. What is there at the start is
 * drawn at once: a page that opens with a list does not build it up before the reader's eyes.
 * @param rows - the wanted rows
 * @param aFrame - how many are drawn anew each frame
 */
export function useRowsByFrame<T>(rows: () => readonly T[], aFrame: number): Readonly<ShallowRef<readonly T[]>> {
  const shown = shallowRef(rows())
  let fresh = shown.value.length
  const { pause, resume } = useRafFn(drawMore, { immediate: false })

  function drawMore(): void {
    const wanted = rows()
    fresh += aFrame
    if (fresh < wanted.length) {
      shown.value = [...wanted.slice(0, fresh), ...shown.value.slice(fresh, wanted.length)]
      return
    }
    shown.value = wanted
    pause()
  }

  watch(rows, () => {
    fresh = 0
    drawMore()
    if (shown.value !== rows()) resume()
  })
  return shallowReadonly(shown)
}
