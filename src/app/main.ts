import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/theme.css'
import { useSettingsStore } from '../features/settings/settings.store.ts'
import { holdInstallPrompt } from '../platform/installPrompt.ts'
import { takeEraseRequest } from '../platform/eraseRequest.ts'
import { installTrustedTypes } from '../platform/trustedTypes.ts'
import App from './App.vue'
import { startLanguage } from './languages/startLanguage.ts'
import { createAppRouter } from './router.ts'

installTrustedTypes()
if (takeEraseRequest()) startLanguage(() => void startErase())
else startLanguage(start)

function start(): void {
  holdInstallPrompt()
  const app = createApp(App).use(createPinia()).use(createAppRouter())
  // Before the first paint of the app, so that nothing jumps.
  useSettingsStore().apply()
  app.mount('#app')
}

/** Nothing of the app runs beside this: whatever did would write again. */
async function startErase(): Promise<void> {
  const { default: ErasePage } = await import('./erase/ErasePage.vue')
  createApp(ErasePage).mount('#app')
}
