import { computed, onMounted, onScopeDispose, ref, type ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import { chinaDate } from '../domain/hours/chinaText.ts'
import { usePersonalStore } from '../features/personal/personal.store.ts'
import { readFlag, writeFlag } from '../platform/localFlag.ts'

/** The first day something was opened here. */
const FIRST_DAY_FLAG = 'first-useful-day'
const USEFUL_PAGES: readonly unknown[] = ['hall', 'title', 'digital-hall']

/** Whether the app has shown its worth: a hall or a title was opened on a second day, or something was saved. */
export function useInstallMoment(): ComputedRef<boolean> {
  const router = useRouter()
  const personal = usePersonalStore()
  const isSecondDay = ref(false)

  function noteUse(): void {
    if (!USEFUL_PAGES.includes(router.currentRoute.value.name)) return
    const today = chinaDate(Date.now())
    const first = readFlag(FIRST_DAY_FLAG)
    if (first === null) writeFlag(FIRST_DAY_FLAG, today)
    else isSecondDay.value ||= first !== today
  }

  onMounted(noteUse)
  onScopeDispose(router.afterEach(noteUse))
  return computed(() => isSecondDay.value || personal.favouriteIds.size > 0)
}
