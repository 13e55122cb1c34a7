import type { IncomingMessage, ServerResponse } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { SECURITY_HEADERS } from '../../../deploy/headers.ts'
import { listening, type Listening } from '../../support/listening.ts'

/** Every way a village network, a proxy or a broken disk has of spoiling a file. */
export const FAULTS = [
  'cut',
  'truncate',
  'flip',
  'oversize',
  'wrong-length',
  'portal',
  'portal-redirect',
  'not-found',
  'error',
  'drip',
  'hang',
  'endless',
  'other-json',
  'empty',
  'no-range',
  'wrong-range',
] as const
export type Fault = (typeof FAULTS)[number]

/** A request as a test wants to look at it. */
export interface SeenRequest {
  readonly path: string
  readonly range: string | null
  readonly fault: Fault | null
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.sig': 'text/plain',
  '.webmanifest': 'application/manifest+json',
}

const PORTAL = readFileSync(join(import.meta.dirname, 'portal.html'))

/** A static server on a real socket that spoils answers on demand. */
export class FaultServer {
  /** Decides the fate of each request under `/packs/`; null: answered properly. */
  fault: (path: string) => Fault | null = () => null
  /** Text of `/config.json` in place of the app's own; null: the app's own. */
  config: string | null = null
  /** Hosts the operator's policy lets pictures and data come from, besides the app's own. */
  allowedHosts = ''
  /** Requests under `/packs/` so far. */
  readonly seen: SeenRequest[] = []

  private constructor(
    private readonly server: Listening,
    private readonly folders: { app: string | null; packs: string | null },
  ) {}

  /** Address without a trailing slash, on localhost: a secure context. */
  get url(): string {
    return this.server.url
  }

  /** @param app - a built app; null: packs only. @param packs - where `/packs/` lies; null: inside the app */
  static async start(folders: { readonly app: string | null; readonly packs: string | null }): Promise<FaultServer> {
    const server = await listening((request, response) => started.answer(request, response))
    const started: FaultServer = new FaultServer(server, { ...folders })
    return started
  }

  /** Swaps what is served: another build, another publication. */
  serve(folders: { readonly app?: string; readonly packs?: string }): void {
    Object.assign(this.folders, folders)
  }

  stop(): Promise<void> {
    return this.server.stop()
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? '/', this.url).pathname)
    if (path === '/config.json' && this.config !== null)
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(this.config)
    const file = this.fileOf(path)
    const isPack = path.startsWith('/packs/')
    const fault = isPack ? this.fault(path) : null
    if (isPack) this.seen.push({ path, range: request.headers.range ?? null, fault })
    if (fault === 'not-found' || file === null)
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('no')
    if (fault === null && request.headers['if-none-match'] === etagOf(file)) return void response.writeHead(304).end()
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const headers = {
      ...SECURITY_HEADERS,
      'content-security-policy': this.policy(),
      'content-type': type,
      'cache-control': 'no-cache',
      etag: etagOf(file),
      'accept-ranges': 'bytes',
    }
    const whole = readFileSync(file)
    // A browser's own cache asks for closed ranges when it fills a gap.
    const range = fault === 'no-range' ? null : /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    const from = Number(range?.[1] ?? 0)
    const last = Math.min(whole.length - 1, Number(range?.[2] || whole.length - 1))
    if (from >= whole.length) return void response.writeHead(416).end()
    const body = whole.subarray(from, last + 1)
    const said = fault === 'wrong-range' ? Math.max(0, from - 1) : from
    const rangeHeaders: Record<string, string> =
      range === null ? {} : { 'content-range': `bytes ${said}-${last}/${whole.length}` }
    const status = range === null ? 200 : 206
    this.send(response, status, { ...headers, ...rangeHeaders }, body, fault)
  }

  /** The shipped policy with the hosts put where `deploy/` has its two variables. */
  private policy(): string {
    const policy = SECURITY_HEADERS['content-security-policy'] ?? ''
    return policy.replace(/(?:img|connect)-src [^;]*/g, part => `${part} ${this.allowedHosts}`.trim())
  }

  private send(
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body: Buffer,
    fault: Fault | null,
  ): void {
    const half = body.subarray(0, Math.ceil(body.length / 2))
    const sized = (bytes: Uint8Array, length = bytes.length) =>
      void response.writeHead(status, { ...headers, 'content-length': length }).end(bytes)
    switch (fault) {
      case 'cut':
        response.writeHead(status, { ...headers, 'content-length': body.length })
        response.write(half, () => setTimeout(() => response.destroy(), 5))
        return
      case 'wrong-length':
        response.writeHead(status, { ...headers, 'content-length': body.length + 10 })
        response.write(body, () => setTimeout(() => response.destroy(), 5))
        return
      case 'truncate':
        return sized(half)
      case 'flip': {
        const flipped = Buffer.from(body)
        const at = Math.floor(flipped.length / 3)
        flipped[at] = (flipped[at] ?? 0) ^ 1
        return sized(flipped)
      }
      case 'oversize':
        return sized(Buffer.concat([body, Buffer.alloc(1_000, 32)]))
      case 'portal':
        return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PORTAL)
      case 'portal-redirect':
        return void response.writeHead(302, { location: '/portal.html' }).end()
      case 'error':
        return void response.writeHead(500, { 'content-type': 'text/plain' }).end('broken')
      case 'other-json':
        return sized(Buffer.from('{"formatVersion":1}'))
      case 'empty':
        return sized(Buffer.alloc(0))
      case 'hang':
        return
      case 'drip':
      case 'endless':
        return stream(response, status, headers, fault === 'drip' ? Buffer.from(' ') : Buffer.alloc(65_536, 32))
      default:
        return sized(body)
    }
  }

  private fileOf(path: string): string | null {
    const inside = normalize(path).replace(/^(\.\.[/\\])+/, '')
    if (path === '/portal.html') return join(import.meta.dirname, 'portal.html')
    const { app, packs } = this.folders
    if (path.startsWith('/packs/') && packs !== null) return existing(join(packs, inside.slice('/packs/'.length)))
    if (app === null) return null
    return existing(join(app, inside)) ?? (extname(path) === '' ? join(app, 'index.html') : null)
  }
}

function existing(file: string): string | null {
  return existsSync(file) && statSync(file).isFile() ? file : null
}

const etagOf = (file: string) => `"${statSync(file).size}-${statSync(file).mtimeMs}"`

/** Goes on until the other side hangs up. */
function stream(response: ServerResponse, status: number, headers: Record<string, string>, piece: Buffer): void {
  response.writeHead(status, headers)
  const timer = setInterval(() => response.write(piece), 10)
  response.on('close', () => clearInterval(timer))
}
