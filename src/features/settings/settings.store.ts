import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { isElder, parseTheme, parseTypeSize, type Theme, type TypeSize } from '../../domain/display/display.ts'
import { applyTheme, applyTypeSize } from '../../platform/display.ts'
import { readFlag, writeFlag } from '../../platform/localFlag.ts'

const THEME_FLAG = 'theme'
const TYPE_SIZE_FLAG = 'type-size'

/**
 * How the app looks on this phone. Kept as two flags, not in a database, so that they are known before the first
 * paint; a phone that remembers nothing still keeps a choice for the visit.
 */
export const useSettingsStore = defineStore('settings', () => {
  const theme = ref<Theme>(parseTheme(readFlag(THEME_FLAG)))
  const typeSize = ref<TypeSize>(parseTypeSize(readFlag(TYPE_SIZE_FLAG)))
  const isElderView = computed(() => isElder(typeSize.value))

  function chooseTheme(next: Theme): void {
    theme.value = next
    writeFlag(THEME_FLAG, next)
    apply()
  }

  function chooseTypeSize(next: TypeSize): void {
    typeSize.value = next
    writeFlag(TYPE_SIZE_FLAG, next)
    apply()
  }

  /** Puts the remembered choices on the page. */
  function apply(): void {
    applyTheme(theme.value)
    applyTypeSize(typeSize.value)
  }

  return { theme, typeSize, isElderView, chooseTheme, chooseTypeSize, apply }
})
