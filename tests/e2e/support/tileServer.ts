import type { IncomingMessage, ServerResponse } from 'node:http'
import sharp from 'sharp'
import { listening, type Listening } from '../../support/listening.ts'
import { pmtilesFile, TILE_TYPES } from './pmtilesFile.ts'

const SIDE = 256
const GREEN = { r: 120, g: 160, b: 120 }

/** An operator's tile server: `/xyz/{z}/{x}/{y}.png`, `/base.pmtiles` (pictures), `/vector.pmtiles`. */
export class TileServer {
  /** Addresses asked for, without the origin. */
  readonly seen: string[] = []
  /** Every answer is an error, as from a server that broke. */
  isBroken = false

  private constructor(
    private readonly server: Listening,
    /** The one picture that every tile is. */
    readonly picture: Buffer,
    private readonly archives: ReadonlyMap<string, Buffer>,
  ) {}

  /** Address without a trailing slash; another origin than the app's. */
  get url(): string {
    return this.server.url
  }

  static async start(): Promise<TileServer> {
    const picture = await sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: GREEN } })
      .png()
      .toBuffer()
    const archives = new Map([
      ['/base.pmtiles', pmtilesFile(picture, TILE_TYPES.png)],
      ['/vector.pmtiles', pmtilesFile(picture, TILE_TYPES.vector)],
    ])
    const server = await listening((request, response) => started.answer(request, response))
    const started: TileServer = new TileServer(server, picture, archives)
    return started
  }

  stop(): Promise<void> {
    return this.server.stop()
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/'
    this.seen.push(path)
    const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'range' }
    if (this.isBroken) return void response.writeHead(500, open).end()
    if (request.method === 'OPTIONS') return void response.writeHead(204, open).end()
    const archive = this.archives.get(path)
    if (archive !== undefined) return this.sendPart(request, response, archive, open)
    if (!/^\/xyz\/\d+\/\d+\/\d+\.png$/.test(path)) return void response.writeHead(404, open).end()
    response.writeHead(200, { ...open, 'content-type': 'image/png' }).end(this.picture)
  }

  private sendPart(
    request: IncomingMessage,
    response: ServerResponse,
    whole: Buffer,
    headers: Record<string, string>,
  ): void {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const last = Math.min(whole.length - 1, Number(to || whole.length - 1))
    response
      .writeHead(206, { ...headers, 'content-range': `bytes ${from}-${last}/${whole.length}`, etag: '"one"' })
      .end(whole.subarray(Number(from), last + 1))
  }
}
