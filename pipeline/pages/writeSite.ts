import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageBytes, parsePhotosPack } from '../../src/domain/pack/photosPack.ts'
import { readDivisionIndex } from '../packs/openData/openDataFiles.ts'
import { packsOf, readHalls, readPack, readPublication, type Publication } from '../packs/publication.ts'
import { parseAppShell } from './appShell.ts'
import type { PagePhoto } from './hallArticle.ts'
import { hallPage } from './hallPage.ts'
import { PAGE_STYLE, PAGE_STYLE_FILE } from './pageStyle.ts'
import { completePreview } from './previewTags.ts'
import { sitemapFiles } from './sitemap.ts'

/** Addresses of the app that are worth finding, besides the halls. */
const APP_PAGES = ['', 'map', 'titles', 'digital', 'coverage']

/**
 * Completes a built app for hosts that know nothing of it: a page a hall that reads without JavaScript and that the app
 * takes over, a `404.html` that opens the app at any other address, and, where the site's address is known, a sitemap.
 * @param options.site - the built app, holding `index.html`
 * @param options.packs - a published packs folder
 * @param options.baseUrl - such as `https://example.org/`; null: no sitemap
 */
export function writeSite(options: {
  readonly site: string
  readonly packs: string
  readonly baseUrl: string | null
}): { hallCount: number } {
  const { site } = options
  const publication = readPublication(options.packs)
  if (publication === null) throw new Error(`${options.packs} holds no manifest.json`)
  const baseUrl = options.baseUrl === null ? null : new URL(`${options.baseUrl.replace(/\/+$/, '')}/`).href
  const index = join(site, 'index.html')
  const indexHtml = readFileSync(index, 'utf8')
  const shell = parseAppShell(indexHtml)
  if (baseUrl !== null) writeFileSync(index, completePreview(indexHtml, baseUrl))
  const divisions = readDivisionIndex(publication)
  const pages = join(site, 'hall.part')
  rmSync(pages, { recursive: true, force: true })
  mkdirSync(pages)
  writeFileSync(join(pages, PAGE_STYLE_FILE), PAGE_STYLE)
  const photos = writePhotos(publication, pages)
  const ids: string[] = []
  for (const hall of readHalls(publication)) {
    const folder = join(pages, hall.id)
    mkdirSync(folder, { recursive: true })
    const page = hallPage(shell, hall, { divisions, photos: photos.get(hall.id) ?? [], baseUrl })
    writeFileSync(join(folder, 'index.html'), page)
    ids.push(hall.id)
  }
  if (existsSync(join(site, 'hall'))) rmSync(join(site, 'hall'), { recursive: true })
  renameSync(pages, join(site, 'hall'))
  copyFileSync(index, join(site, '404.html'))
  if (baseUrl !== null) {
    const urls = [...APP_PAGES.map(page => baseUrl + page), ...ids.sort().map(id => `${baseUrl}hall/${id}/`)]
    for (const { name, text } of sitemapFiles(baseUrl, urls)) writeFileSync(join(site, name), text)
  }
  return { hallCount: ids.length }
}

/** Writes the small size of every photo beside its hall's page. */
function writePhotos(publication: Publication, pages: string): ReadonlyMap<string, readonly PagePhoto[]> {
  const byHall = new Map<string, PagePhoto[]>()
  for (const entry of packsOf(publication, 'photos')) {
    for (const photo of parsePhotosPack(readPack(publication, entry)).photos) {
      const [image] = photo.images
      if (image === undefined) continue
      const before = byHall.get(photo.hall) ?? []
      const file = `photo-${before.length + 1}.${image.type.slice('image/'.length)}`
      mkdirSync(join(pages, photo.hall), { recursive: true })
      writeFileSync(join(pages, photo.hall, file), imageBytes(image))
      const { widthPx, heightPx } = image
      const { caption, credit, licence } = photo
      byHall.set(photo.hall, [...before, { file, widthPx, heightPx, caption, credit, licence }])
    }
  }
  return byHall
}
