import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/theme.css'
import { useSettingsStore } from '../features/settings/settings.store.ts'
import { installTrustedTypes } from '../platform/trustedTypes.ts'
import App from './App.vue'
import { startLanguage } from './languages/startLanguage.ts'
import { createAppRouter } from './router.ts'

installTrustedTypes()
startLanguage(() => {
  const app = createApp(App).use(createPinia()).use(createAppRouter())
  // Before the first paint of the app, so that nothing jumps.
  useSettingsStore().apply()
  app.mount('#app')
})
