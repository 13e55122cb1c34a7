import { createPinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import '../ui/theme.css'
import { useSettingsStore } from '../features/settings/settings.store.ts'
import { isFirstPageSeen } from '../platform/firstPage.ts'
import { holdInstallPrompt } from '../platform/installPrompt.ts'
import { takeEraseRequest } from '../platform/eraseRequest.ts'
import { installTrustedTypes } from '../platform/trustedTypes.ts'
import { listenForBackKey } from '../ui/closeOnBack.ts'
import App from './App.vue'
import { startLanguage } from './languages/startLanguage.ts'
import { loadFirstPage } from './loadFirstPage.ts'
import { createAppRouter } from './router.ts'

/** So long the opening screen may stay for a list that is on the phone or arrives at this moment. */
const GRACE_MS = 1_500
/** The list that `index.html` brings is better than the sign that it is on its way. */
const SEEN_GRACE_MS = 6_000
/** What scrolls on the first page. */
const SCROLLER = '.van-floating-panel__content'

installTrustedTypes()
if (takeEraseRequest()) startLanguage(() => void startErase())
else startLanguage(start)

function start(): void {
  holdInstallPrompt()
  listenForBackKey()
  const app = createApp(App).use(createPinia()).use(createAppRouter())
  // Before the first paint of the app, so that nothing jumps.
  useSettingsStore().apply()
  // A list that is nearly here is drawn once, instead of after the sign that it is on its way.
  const grace = new Promise(resolve => setTimeout(resolve, isFirstPageSeen() ? SEEN_GRACE_MS : GRACE_MS))
  void Promise.race([loadFirstPage(new URL(location.href)), grace]).finally(() => mount(app))
}

/** Takes the place of what `index.html` brought; the list stays where it was scrolled to. */
function mount(app: VueApp): void {
  const scrolledTo = document.querySelector(SCROLLER)?.scrollTop ?? 0
  app.mount('#app')
  if (scrolledTo > 0) document.querySelector(SCROLLER)?.scrollTo({ top: scrolledTo })
}

/** Nothing of the app runs beside this: whatever did would write again. */
async function startErase(): Promise<void> {
  const { default: ErasePage } = await import('./erase/ErasePage.vue')
  createApp(ErasePage).mount('#app')
}
