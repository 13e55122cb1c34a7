import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { listening, type Listening } from '../../support/listening.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest'])
const HASHED = /\.[0-9a-f]{12}\.json$|\/assets\//

/** A server of the built app as an operator runs it: brotli, files with a hash kept for ever, the rest asked about. */
export interface CompressedServer extends Listening {
  /** Serves other packs from here on. */
  usePacks: (folder: string) => void
}

/** Serves `app`, and `packs` under `/packs/`. */
export async function serveCompressed(app: string, packs: string): Promise<CompressedServer> {
  let packFolder = packs
  const bodies = new Map<string, Buffer>()
  const compressed = (file: string) => {
    const body = bodies.get(file) ?? (existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : squeeze(file))
    bodies.set(file, body)
    return body
  }
  const fileOf = (path: string) => {
    const inside = normalize(path)
    const file = inside.startsWith('/packs/')
      ? join(packFolder, inside.slice('/packs/'.length))
      : join(app, inside === '/' ? 'index.html' : inside)
    if (existsSync(file) && statSync(file).isFile()) return file
    return extname(path) === '' ? join(app, 'index.html') : null
  }
  const server = await listening((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = fileOf(path)
    if (file === null) return void response.writeHead(404).end()
    const etag = `"${statSync(file).size}-${statSync(file).mtimeMs}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    const isCompressed = COMPRESSED.has(extname(file))
    const body = isCompressed ? compressed(file) : readFileSync(file)
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      ...(isCompressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
    })
    response.end(body)
  })
  return { ...server, usePacks: folder => (packFolder = folder) }
}

/** As hard as a publication is compressed; a file of many megabytes would keep a visitor waiting until he gives up. */
const [HARD, QUICK] = [11, 5]
const QUICK_FROM_BYTES = 2_000_000

/** Files that have no twin on disk. */
function squeeze(file: string): Buffer {
  const body = readFileSync(file)
  const quality = body.length < QUICK_FROM_BYTES ? HARD : QUICK
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}
