import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import { colorScheme, onColorSchemeChange, type ColorScheme } from '../platform/colorScheme.ts'

/** The colour scheme on the screen, for what CSS cannot reach: the map's canvas. */
export function useColorScheme(): Readonly<Ref<ColorScheme>> {
  const scheme = ref(colorScheme())
  onScopeDispose(onColorSchemeChange(next => (scheme.value = next)))
  return readonly(scheme)
}
