import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { HALL_KIND_NAMES } from '../../src/domain/hall/hallKind.ts'
import type { DivisionIndex } from '../../src/domain/place/division.ts'
import { PAGE_COPY } from './copy.ts'
import { hallArticle, type PagePhoto } from './hallArticle.ts'
import { hallJsonLd, toScriptJson } from './hallJsonLd.ts'
import { html } from './html.ts'
import type { AppShell } from './appShell.ts'
import { PAGE_STYLE_FILE } from './pageStyle.ts'

/** What search results and chat previews cut off at anyway. */
const DESCRIPTION_LENGTH = 110

/** The whole page of one hall: the app's own shell with the hall's text where the app will appear. */
export function hallPage(
  shell: AppShell,
  hall: HallRecord,
  options: {
    readonly divisions: DivisionIndex
    readonly photos: readonly PagePhoto[]
    /** Address of the site, ending in a slash; null: not known, so no tag that needs one is written. */
    readonly baseUrl: string | null
  },
): string {
  const { divisions, photos, baseUrl } = options
  const placeName = divisions.placeName(hall.county, hall.prefecture, hall.province)
  const url = baseUrl === null ? null : `${baseUrl}hall/${hall.id}/`
  const [photo] = photos
  const image = url === null ? null : photo === undefined ? `${baseUrl}icons/icon-512.png` : `${url}${photo.file}`
  const title = `${hall.name} · ${placeName} · ${PAGE_COPY.siteName}`
  const description = describeHall(hall, placeName)
  const jsonLd = { html: toScriptJson(hallJsonLd(hall, divisions, url)) }
  const head = html`<link rel="stylesheet" href="../${PAGE_STYLE_FILE}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${PAGE_COPY.siteName}" />
    <meta property="og:locale" content="zh_CN" />
    <meta property="og:title" content="${hall.name}" />
    <meta property="og:description" content="${description}" />
    ${url && html`<meta property="og:url" content="${url}" />`} ${url && html`<link rel="canonical" href="${url}" />`}
    ${image && html`<meta property="og:image" content="${image}" />`}
    <script type="application/ld+json">
      ${jsonLd}
    </script>`
  return shell.page({ title, description, head, app: hallArticle(hall, placeName, photos) })
}

/** One or two sentences from the record alone. */
function describeHall(hall: HallRecord, placeName: string): string {
  const where = `${placeName}${hall.township ?? ''}${hall.village ?? ''}`
  const text = `${where}，${HALL_KIND_NAMES[hall.kind]}。${hall.summary ?? PAGE_COPY.noSummary}`
  return text.length > DESCRIPTION_LENGTH ? `${text.slice(0, DESCRIPTION_LENGTH)}…` : text
}
