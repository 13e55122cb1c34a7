import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'
import { afterPaint } from '../platform/afterPaint.ts'

/** Follows a value one painting later: what answers a tap is on the screen before what takes long to work out. */
export function useAfterPaint<T>(value: () => T): Readonly<ShallowRef<T>> {
  const followed = shallowRef(value())
  watch(value, async wanted => {
    await afterPaint()
    // A newer value is on its own way.
    if (wanted === value()) followed.value = wanted
  })
  return shallowReadonly(followed)
}
