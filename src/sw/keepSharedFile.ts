declare const self: ServiceWorkerGlobalScope

/** Where `platform/openedFiles.ts` takes the file from. */
const CACHE = 'fangzhi-shared'
const KEY = '/shared-file'
const LIMIT_BYTES = 300_000_000

/**
 * Answers the share target (`public/manifest.webmanifest`): keeps the one shared file for the page and sends the
 * browser there. Everything about the file is checked by the page.
 */
export async function keepSharedFile(request: Request): Promise<Response> {
  const file = (await request.formData()).get('file')
  if (file instanceof File && file.size <= LIMIT_BYTES) {
    const cache = await caches.open(CACHE)
    await cache.put(KEY, new Response(file, { headers: { 'x-file-name': encodeURIComponent(file.name) } }))
  }
  return Response.redirect(new URL('import', self.registration.scope).href, 303)
}
