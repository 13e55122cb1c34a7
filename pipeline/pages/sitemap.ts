import { escapeHtml } from './html.ts'

/** Most addresses one sitemap may hold, https://www.sitemaps.org/protocol.html. */
const MOST_URLS = 50_000

/** `sitemap.xml`, and its parts when one file may not hold every address. */
export function sitemapFiles(
  baseUrl: string,
  urls: readonly string[],
): { readonly name: string; readonly text: string }[] {
  if (urls.length <= MOST_URLS) return [{ name: 'sitemap.xml', text: formatUrls(urls) }]
  const parts = Array.from({ length: Math.ceil(urls.length / MOST_URLS) }, (_, at) => ({
    name: `sitemap-${at + 1}.xml`,
    text: formatUrls(urls.slice(at * MOST_URLS, (at + 1) * MOST_URLS)),
  }))
  const lines = parts.map(part => `  <sitemap><loc>${escapeHtml(baseUrl + part.name)}</loc></sitemap>\n`)
  return [...parts, { name: 'sitemap.xml', text: document('sitemapindex', lines) }]
}

function formatUrls(urls: readonly string[]): string {
  return document(
    'urlset',
    urls.map(url => `  <url><loc>${escapeHtml(url)}</loc></url>\n`),
  )
}

function document(root: string, lines: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('')}</${root}>\n`
}
