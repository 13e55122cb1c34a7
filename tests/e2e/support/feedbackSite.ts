import { existsSync, readFileSync, statSync } from 'node:fs'
import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
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

/** The built app as an operator serves it: with `config.json`, and `/feedback` passed on to the receiver. */
export class FeedbackSite {
  /** Requests for `/feedback` that were passed on. */
  passedOn = 0
  /** True: nothing answers, as with no network. */
  isDark = false
  /** How many of the next answers of the receiver never reach the phone, although it has done its work. */
  lostReplies = 0
  /** Answers `/feedback` with a log-in page, as a hotel's Wi-Fi does. */
  isPortal = false

  private constructor(private readonly server: Listening) {}

  get url(): string {
    return this.server.url
  }

  static async start(receiverUrl: string): Promise<FeedbackSite> {
    const server = await listening((incoming, answer) => {
      if (site.isDark) incoming.socket.destroy()
      else if (incoming.url === '/feedback') site.passOn(incoming, answer, receiverUrl)
      else serveFile(incoming, answer)
    })
    const site: FeedbackSite = new FeedbackSite(server)
    return site
  }

  stop(): Promise<void> {
    return this.server.stop()
  }

  private passOn(incoming: IncomingMessage, answer: ServerResponse, receiverUrl: string): void {
    if (this.isPortal) {
      answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wi-Fi</h1>')
      return
    }
    this.passedOn += 1
    const onward = request(receiverUrl, { method: incoming.method, headers: incoming.headers }, reply => {
      const pieces: Buffer[] = []
      reply.on('data', (piece: Buffer) => pieces.push(piece))
      reply.on('end', () => {
        if (this.lostReplies > 0) {
          this.lostReplies -= 1
          incoming.socket.destroy()
          return
        }
        answer.writeHead(reply.statusCode ?? 500, reply.headers).end(Buffer.concat(pieces))
      })
    })
    incoming.pipe(onward)
  }
}

function serveFile(incoming: IncomingMessage, answer: ServerResponse): void {
  const path = normalize(new URL(incoming.url ?? '/', 'http://localhost').pathname)
  if (path === '/config.json') {
    answer.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ feedbackUrl: '/feedback' }))
    return
  }
  const wanted = join('dist', path)
  const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : 'dist/index.html'
  answer.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
}
