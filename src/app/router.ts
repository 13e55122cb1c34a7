import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'
import { BASE_URL } from '../platform/baseUrl.ts'
import type { AppTabName } from '../ui/appTabs.ts'
import { recoverFromLostChunk } from './recoverFromLostChunk.ts'
import NearbyPage from './pages/NearbyPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Tab whose section the page belongs to; null: none. */
    tab: AppTabName | null
    /** Words for the window's title; the page may refine them. */
    title: string
  }
}

/** Every address of the app. The first page is in the first bundle; every other one is a chunk. */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'nearby', component: NearbyPage, meta: { tab: 'nearby', title: '附近' } },
  {
    path: '/county/:code',
    name: 'county',
    component: () => import('./pages/CountyPage.vue'),
    props: true,
    meta: { tab: 'nearby', title: '县(市、区)' },
  },
  {
    path: '/hall/:id',
    name: 'hall',
    component: () => import('./pages/HallPage.vue'),
    props: true,
    meta: { tab: 'nearby', title: '场馆' },
  },
  {
    path: '/hall/:id/arrow',
    name: 'arrow',
    component: () => import('./pages/ArrowPage.vue'),
    props: true,
    meta: { tab: 'nearby', title: '最后一公里' },
  },
  {
    path: '/titles',
    name: 'titles',
    component: () => import('./pages/TitlesPage.vue'),
    meta: { tab: 'titles', title: '找志书' },
  },
  {
    path: '/search',
    name: 'search',
    component: () => import('./pages/SearchPage.vue'),
    meta: { tab: 'nearby', title: '查找' },
  },
  {
    path: '/title/:id',
    name: 'title',
    component: () => import('./pages/TitlePage.vue'),
    props: true,
    meta: { tab: 'titles', title: '题名' },
  },
  {
    path: '/hometown',
    name: 'hometown',
    component: () => import('./pages/HometownPage.vue'),
    meta: { tab: 'titles', title: '回老家' },
  },
  {
    path: '/coverage-map',
    name: 'coverage-map',
    component: () => import('./pages/CoverageMapPage.vue'),
    meta: { tab: 'titles', title: '志书覆盖图' },
  },
  {
    path: '/wanted',
    name: 'wanted',
    component: () => import('./pages/WantedPage.vue'),
    meta: { tab: 'titles', title: '我要找的书' },
  },
  {
    path: '/digital',
    name: 'digital',
    component: () => import('./pages/DigitalPage.vue'),
    meta: { tab: 'digital', title: '数字馆' },
  },
  {
    path: '/digital/:id',
    name: 'digital-hall',
    component: () => import('./pages/DigitalHallPage.vue'),
    props: true,
    meta: { tab: 'digital', title: '数字馆' },
  },
  {
    path: '/me/favourites',
    name: 'favourites',
    component: () => import('./pages/FavouritesPage.vue'),
    meta: { tab: 'me', title: '我的收藏' },
  },
  {
    path: '/me/outbox',
    name: 'outbox',
    component: () => import('./pages/OutboxPage.vue'),
    meta: { tab: 'me', title: '我的反馈' },
  },
  {
    path: '/me/passport',
    name: 'passport',
    component: () => import('./pages/PassportPage.vue'),
    meta: { tab: 'me', title: '访志护照' },
  },
  {
    path: '/me/routes',
    name: 'routes',
    component: () => import('./pages/RoutesPage.vue'),
    meta: { tab: 'me', title: '我的路线' },
  },
  {
    path: '/me/routes/new',
    name: 'new-route',
    component: () => import('./pages/NewRoutePage.vue'),
    meta: { tab: 'me', title: '排一条新路线' },
  },
  {
    path: '/me/routes/:id',
    name: 'route',
    component: () => import('./pages/RoutePage.vue'),
    props: true,
    meta: { tab: 'me', title: '我的路线' },
  },
  { path: '/me', name: 'me', component: () => import('./pages/MePage.vue'), meta: { tab: 'me', title: '我的' } },
  {
    path: '/me/settings',
    name: 'settings',
    component: () => import('./pages/SettingsPage.vue'),
    meta: { tab: 'me', title: '设置' },
  },
  {
    path: '/me/packs',
    name: 'packs',
    component: () => import('./pages/PacksPage.vue'),
    meta: { tab: 'me', title: '离线包' },
  },
  {
    path: '/me/checks',
    name: 'trip-check',
    component: () => import('./pages/TripCheckPage.vue'),
    meta: { tab: 'me', title: '出发前检查' },
  },
  {
    path: '/me/changes',
    name: 'changes',
    component: () => import('./pages/ChangesPage.vue'),
    meta: { tab: 'me', title: '资料更新' },
  },
  {
    path: '/me/diagnostics',
    name: 'diagnostics',
    component: () => import('./pages/DiagnosticsPage.vue'),
    meta: { tab: 'me', title: '诊断' },
  },
  {
    path: '/import',
    name: 'import',
    component: () => import('./pages/ImportPage.vue'),
    meta: { tab: 'me', title: '导入资料文件' },
  },
  {
    path: '/coverage',
    name: 'coverage',
    component: () => import('./pages/CoveragePage.vue'),
    meta: { tab: 'me', title: '收录情况' },
  },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: () => import('./pages/MissingPage.vue'),
    meta: { tab: null, title: '没有这一页' },
  },
]

if (import.meta.env.DEV) {
  routes.unshift({
    path: '/dev/gallery',
    component: () => import('./dev/GalleryPage.vue'),
    meta: { tab: null, title: '部件' },
  })
}

/** The app's router; back returns to where the list was left. */
export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(BASE_URL),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.onError(recoverFromLostChunk)
  router.afterEach(to => {
    document.title = to.name === 'nearby' ? '访志 · 四川地方志场馆指南' : `${to.meta.title} · 访志`
  })
  return router
}
