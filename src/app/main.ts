import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/theme.css'
import { useSettingsStore } from '../features/settings/settings.store.ts'
import { holdInstallPrompt } from '../platform/installPrompt.ts'
import { takeEraseRequest } from '../platform/eraseRequest.ts'
import { installTrustedTypes } from '../platform/trustedTypes.ts'
import { listenForBackKey } from '../ui/closeOnBack.ts'
import App from './App.vue'
import { startLanguage } from './languages/startLanguage.ts'
import { useLibraryStore } from './library.store.ts'
import { createAppRouter } from './router.ts'

/** So long the opening screen may stay for a core pack that is on the phone or arrives at this moment. */
const CORE_GRACE_MS = 500

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
  void Promise.race([useLibraryStore().open(), new Promise(resolve => setTimeout(resolve, CORE_GRACE_MS))]).finally(
    () => app.mount('#app'),
  )
}

/** Nothing of the app runs beside this: whatever did would write again. */
async function startErase(): Promise<void> {
  const { default: ErasePage } = await import('./erase/ErasePage.vue')
  createApp(ErasePage).mount('#app')
}
