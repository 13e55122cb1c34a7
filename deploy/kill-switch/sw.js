/*
 * Kill switch. Serve this file in place of /sw.js when a published worker must go: it removes itself and the app's
 * cached shell and reloads open pages, which then come from the server. Packs and the visitor's own data stay: they
 * lie in IndexedDB, which is not touched here. Keep it in place until every phone has had time to fetch it (browsers
 * ask for /sw.js at least every 24 hours of use), then publish a sound build.
 */
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      await self.registration.unregister()
      for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url)
      // Last: until its pages are gone the old worker may still be answering, and filling its cache again.
      for (const name of await caches.keys()) await caches.delete(name)
    })(),
  )
})
