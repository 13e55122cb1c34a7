/** `og:image` of the built `index.html`, in any base: `/icons/…`, `./icons/…`, `/sub/icons/…`. */
const IMAGE = /(<meta\s+property="og:image"\s+content=")[^"]*?(icons\/[^"]*"[^>]*>)/

/**
 * Completes the preview of `index.html` with what chats want whole: the address of the picture and of the page.
 * @param baseUrl - ending in a slash
 * @throws Error when index.html has no `og:image`
 */
export function completePreview(indexHtml: string, baseUrl: string): string {
  if (!IMAGE.test(indexHtml)) throw new Error('index.html has no og:image to complete')
  if (indexHtml.includes('property="og:url"')) return indexHtml
  return indexHtml.replace(
    IMAGE,
    (_all, before: string, file: string) => `${before}${baseUrl}${file}<meta property="og:url" content="${baseUrl}" />`,
  )
}
