import { nextTick } from 'vue'
import {
  createRouter,
  createWebHistory,
  START_LOCATION,
  type Router,
  type RouteRecordRaw,
  type RouterHistory,
} from 'vue-router'
import { BASE_URL } from '../platform/baseUrl.ts'
import type { AppTabName } from '../ui/appTabs.ts'
import { useSettingsStore } from '../features/settings/settings.store.ts'
import { recoverFromLostChunk } from './recoverFromLostChunk.ts'
import NearbyPage from './pages/NearbyPage.vue'
import { keepFocusOnPage } from '../platform/pageFocus.ts'
import { setPageTitle } from '../platform/pageTitle.ts'
import { PAGE_TITLES } from './copy.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Tab whose section the page belongs to; null: none. */
    tab: AppTabName | null
    /** The address says what is typed or chosen on the page: the page does not scroll when that changes. */
    keepsPlace?: boolean
  }
}

/** Every address of the app. The first page is in the first bundle; every other one is a chunk. */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'nearby', component: NearbyPage, meta: { tab: 'nearby' } },
  {
    path: '/easy',
    name: 'easy',
    component: () => import('./pages/EasyHomePage.vue'),
    meta: { tab: 'nearby' },
  },
  {
    path: '/easy/call',
    name: 'easy-call',
    component: () => import('./pages/EasyCallPage.vue'),
    meta: { tab: 'nearby' },
  },
  {
    path: '/easy/listen',
    name: 'easy-listen',
    component: () => import('./pages/EasyListenPage.vue'),
    meta: { tab: 'nearby' },
  },
  {
    path: '/county/:code',
    name: 'county',
    component: () => import('./pages/CountyPage.vue'),
    props: true,
    meta: { tab: 'nearby' },
  },
  {
    path: '/hall/:id',
    name: 'hall',
    component: () => import('./pages/HallPage.vue'),
    props: true,
    meta: { tab: 'nearby' },
  },
  {
    path: '/hall/:id/arrow',
    name: 'arrow',
    component: () => import('./pages/ArrowPage.vue'),
    props: true,
    meta: { tab: 'nearby' },
  },
  {
    path: '/titles',
    name: 'titles',
    component: () => import('./pages/TitlesPage.vue'),
    meta: { tab: 'titles', keepsPlace: true },
  },
  {
    path: '/search',
    name: 'search',
    component: () => import('./pages/SearchPage.vue'),
    meta: { tab: 'nearby', keepsPlace: true },
  },
  {
    path: '/title/:id',
    name: 'title',
    component: () => import('./pages/TitlePage.vue'),
    props: true,
    meta: { tab: 'titles' },
  },
  {
    path: '/hometown',
    name: 'hometown',
    component: () => import('./pages/HometownPage.vue'),
    meta: { tab: 'titles' },
  },
  {
    path: '/coverage-map',
    name: 'coverage-map',
    component: () => import('./pages/CoverageMapPage.vue'),
    meta: { tab: 'titles' },
  },
  {
    path: '/wanted',
    name: 'wanted',
    component: () => import('./pages/WantedPage.vue'),
    meta: { tab: 'titles' },
  },
  {
    path: '/digital',
    name: 'digital',
    component: () => import('./pages/DigitalPage.vue'),
    meta: { tab: 'digital' },
  },
  {
    path: '/digital/:id',
    name: 'digital-hall',
    component: () => import('./pages/DigitalHallPage.vue'),
    props: true,
    meta: { tab: 'digital' },
  },
  {
    path: '/me/favourites',
    name: 'favourites',
    component: () => import('./pages/FavouritesPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/outbox',
    name: 'outbox',
    component: () => import('./pages/OutboxPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/passport',
    name: 'passport',
    component: () => import('./pages/PassportPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/routes',
    name: 'routes',
    component: () => import('./pages/RoutesPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/routes/new',
    name: 'new-route',
    component: () => import('./pages/NewRoutePage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/routes/:id',
    name: 'route',
    component: () => import('./pages/RoutePage.vue'),
    props: true,
    meta: { tab: 'me' },
  },
  { path: '/me', name: 'me', component: () => import('./pages/MePage.vue'), meta: { tab: 'me' } },
  {
    path: '/me/settings',
    name: 'settings',
    component: () => import('./pages/SettingsPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/privacy',
    name: 'privacy',
    component: () => import('./pages/PrivacyPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/licences',
    name: 'licences',
    component: () => import('./pages/LicencesPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/install',
    name: 'install',
    component: () => import('./pages/InstallPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/browser',
    name: 'browser',
    component: () => import('./pages/BrowserPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/packs',
    name: 'packs',
    component: () => import('./pages/PacksPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/checks',
    name: 'trip-check',
    component: () => import('./pages/TripCheckPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/changes',
    name: 'changes',
    component: () => import('./pages/ChangesPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/me/diagnostics',
    name: 'diagnostics',
    component: () => import('./pages/DiagnosticsPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/import',
    name: 'import',
    component: () => import('./pages/ImportPage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/coverage',
    name: 'coverage',
    component: () => import('./pages/CoveragePage.vue'),
    meta: { tab: 'me' },
  },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: () => import('./pages/MissingPage.vue'),
    meta: { tab: null },
  },
]

if (import.meta.env.DEV) {
  routes.unshift({
    path: '/dev/gallery',
    component: () => import('./dev/GalleryPage.vue'),
    meta: { tab: null },
  })
}

/** The app's router; back returns to where the list was left. */
export function createAppRouter(history: RouterHistory = createWebHistory(BASE_URL)): Router {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, from, saved) =>
      saved ?? (to.meta.keepsPlace === true && to.path === from.path ? false : { top: 0 }),
  })
  router.onError(recoverFromLostChunk)
  const titles: Readonly<Record<string, string>> = PAGE_TITLES
  // 长辈版 starts at its own home; a link to a place, a filter or a hall still opens what it says.
  router.beforeEach((to, from) => {
    const isPlainStart = from === START_LOCATION && to.name === 'nearby' && to.fullPath === '/'
    return isPlainStart && useSettingsStore().isElderView ? { name: 'easy', replace: true } : true
  })
  router.afterEach((to, from) => {
    setPageTitle(titles[String(to.name)] ?? null)
    if (from !== START_LOCATION) void nextTick(keepFocusOnPage)
  })
  return router
}
