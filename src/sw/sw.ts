import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { keepSharedFile } from './keepSharedFile.ts'
import { versionOf } from './versionOf.ts'
import { listenForOutboxSync } from './outboxSync.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * The shell only: the built files and the one page every address opens with. Packs are not cached here; the app keeps
 * them in IndexedDB, where they are verified (DESIGN §5).
 */
cleanupOutdatedCaches()
const files = self.__WB_MANIFEST
precacheAndRoute(files)
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/packs\//] }))

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href === new URL('import', self.registration.scope).href,
  ({ request }) => keepSharedFile(request, self.registration.scope),
  'POST',
)

self.addEventListener('message', event => {
  const type = (event.data as { type?: unknown } | null)?.type
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  // Which version waits, so that the page asks about each only once.
  if (type === 'VERSION') event.ports[0]?.postMessage(versionOf(files))
})

// The first worker takes the open page at once, so the very first visit already leaves it ready for no network.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

listenForOutboxSync()
