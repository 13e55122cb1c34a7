import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/theme.css'
import App from './App.vue'
import { startLanguage } from './languages/startLanguage.ts'
import { createAppRouter } from './router.ts'

startLanguage(() => createApp(App).use(createPinia()).use(createAppRouter()).mount('#app'))
