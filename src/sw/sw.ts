import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { listenForOutboxSync } from './outboxSync.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * The shell only: the built files and the one page every address opens with. Packs are not cached here; the app keeps
 * them in IndexedDB, where they are verified (DESIGN §5).
 */
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/packs\//] }))

self.addEventListener('message', event => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// The first worker takes the open page at once, so the very first visit already leaves it ready for no network.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

listenForOutboxSync()
