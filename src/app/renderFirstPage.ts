import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { ready } from '../domain/loadable.ts'
import { parseCorePack } from '../domain/pack/corePack.ts'
import App from './App.vue'
import { useLibraryStore } from './library.store.ts'
import { createAppRouter } from './router.ts'

/**
 * The first page as the app draws it for a visitor nobody knows yet, to be seen while the app is on its way. Run by the
 * build, never by a phone.
 * @param core - the core pack's JSON
 * @returns markup for inside `#app`; links begin with `/`
 */
export async function renderFirstPage(core: unknown): Promise<string> {
  const router = createAppRouter(createMemoryHistory())
  const app = createSSRApp(App).use(createPinia()).use(router)
  useLibraryStore().core = ready(parseCorePack(core))
  await router.push('/')
  return renderToString(app)
}
