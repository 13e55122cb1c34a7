import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/theme.css'
import { installTrustedTypes } from '../platform/trustedTypes.ts'
import App from './App.vue'
import { createAppRouter } from './router.ts'

installTrustedTypes()
createApp(App).use(createPinia()).use(createAppRouter()).mount('#app')
