/** Where `platform/openedFiles.ts` takes the file from. */
const CACHE = 'fangzhi-shared'
const KEY = '/shared-file'
const LIMIT_BYTES = 300_000_000

/**
 * Answers the share target (`public/manifest.webmanifest`): keeps the one shared file for the page and sends the
 * browser there. Everything about the file is checked by the page; when nothing could be kept, the page asks for it.
 * @param scope - address of the app, with a slash at its end
 */
export async function keepSharedFile(request: Request, scope: string): Promise<Response> {
  try {
    const cache = await caches.open(CACHE)
    await cache.delete(KEY) // one that was never fetched must not be taken for this one
    const file = (await request.formData()).get('file')
    if (file instanceof File && file.size <= LIMIT_BYTES) await cache.put(KEY, toResponse(file))
  } catch {
    // A broken form or a full disk: the page that opens files by hand is a way on, the browser's error page is none.
  }
  return Response.redirect(new URL('import', scope).href, 303)
}

const toResponse = (file: File) => new Response(file, { headers: { 'x-file-name': encodeURIComponent(file.name) } })
