import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ASK_FIRST, FOREVER, HASHED_FILE } from '../headers.ts'

/** One file to bring to the server. */
export interface Upload {
  /** Below the build folder, with `/`. */
  readonly path: string
  readonly sizeBytes: number
  readonly contentType: string
  readonly cacheControl: string
  /** Never changes under its name, so one that is there already need not go again. */
  readonly isHashed: boolean
}

/** As in `deploy/nginx/fangzhi.conf`; an ending that is not here is refused rather than guessed. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  ndjson: 'application/x-ndjson',
  pmtiles: 'application/octet-stream',
  png: 'image/png',
  sig: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  xml: 'text/xml; charset=utf-8',
}

/** Twins for servers that choose by Accept-Encoding; object storage does not, and a CDN presses by itself. */
const TWIN = /\.(?:br|gz)$/

/**
 * The order in which a visitor in the middle of an upload never meets a name without its file: what others point to
 * goes first, what points to others goes last.
 */
const STAGES: readonly ((path: string) => boolean)[] = [
  path => HASHED_FILE.test(`/${path}`),
  path => !path.endsWith('.html') && path !== 'sw.js' && !path.startsWith('packs/'),
  path => path.endsWith('.html') && path !== 'index.html',
  path => path === 'index.html',
  path => path === 'sw.js',
  // The signature right before what it signs: the shorter the moment in which they do not fit.
  path => path.startsWith('packs/') && path !== 'packs/manifest.json',
  path => path === 'packs/manifest.json',
]

/**
 * Every file of a build in upload order. Nothing is ever deleted: pages that are open still ask for the last build's.
 * @throws Error when there is no build, or a file of a kind without a known type
 */
export function uploadPlan(dist: string, { withTwins }: { readonly withTwins: boolean }): readonly Upload[] {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => withTwins || !TWIN.test(path))
    .sort()
  if (!paths.includes('packs/manifest.json') || !paths.includes('index.html'))
    throw new Error(`${dist} holds no whole build: run "npm run build" first.`)
  const stageOf = (path: string) => STAGES.findIndex(holds => holds(path.replace(TWIN, '')))
  return paths
    .map(path => ({ path, stage: stageOf(path) }))
    .sort((a, b) => a.stage - b.stage)
    .map(({ path }) => upload(dist, path))
}

function upload(dist: string, path: string): Upload {
  const ending = /\.(\w+)$/.exec(path.replace(TWIN, ''))?.[1] ?? ''
  const contentType = CONTENT_TYPES[ending]
  if (contentType === undefined) throw new Error(`${path}: no content type is known for “.${ending}” files`)
  const isHashed = HASHED_FILE.test(`/${path.replace(TWIN, '')}`)
  const cacheControl = isHashed ? FOREVER : ASK_FIRST
  return { path, sizeBytes: statSync(join(dist, path)).size, contentType, cacheControl, isHashed }
}
