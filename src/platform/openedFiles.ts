/** https://wicg.github.io/web-app-launch/#launchqueue-interface */
interface LaunchQueueLike {
  setConsumer(consumer: (params: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

/** Calls back with each file the phone opens with the installed app; does nothing where that does not exist. */
export function onOpenedFile(callback: (file: File) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueueLike }).launchQueue
  queue?.setConsumer(params => {
    for (const handle of params.files ?? []) void handle.getFile().then(callback)
  })
}

/** Name of the cache the service worker leaves a shared file in (see `src/sw/keepSharedFile.ts`). */
const SHARED_CACHE = 'fangzhi-shared'
const SHARED_KEY = '/shared-file'

/** Takes the file another app shared with this one, once; null when there is none. */
export async function takeSharedFile(): Promise<File | null> {
  if (typeof caches === 'undefined') return null
  const cache = await caches.open(SHARED_CACHE)
  const response = await cache.match(SHARED_KEY)
  if (response === undefined) return null
  await cache.delete(SHARED_KEY)
  const name = decodeURIComponent(response.headers.get('x-file-name') ?? '')
  return new File([await response.blob()], name === '' ? '资料.fangzhi' : name)
}
