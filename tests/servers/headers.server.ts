import { get } from 'node:http'
import { existsSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASK_FIRST, FOREVER, SECURITY_HEADERS } from '../../deploy/headers.ts'
import { startCaddy } from './support/caddy.ts'
import { startNginx } from './support/nginx.ts'
import type { RunningServer } from './support/runningServer.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** As a browser asks, but with the body as it came over the wire. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, response => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    }).on('error', reject)
  })
}

const inDist = (folder: string, pattern: RegExp) => {
  const name = readdirSync(`dist/${folder}`).find(each => pattern.test(each))
  if (name === undefined) throw new Error(`nothing like ${pattern} in dist/${folder}`)
  return `/${folder}/${name}`
}

const SCRIPT = inDist('assets', /^index-[\w-]{8}\.js$/)
const STYLE = inDist('assets', /^index-[\w-]{8}\.css$/)
const PACK = inDist('packs', /^core\.[0-9a-f]{12}\.json$/)
const HALL = '/hall/pidu-zhanqicuncunshiguan'
/** What people pass on; made by the app on the phone, so no build holds one. */
const PASSED_ON = 'dist/passed-on.fangzhi'

describe.each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
])('%s with the shipped configuration', (name, start) => {
  let server: RunningServer

  beforeAll(async () => {
    writeFileSync(PASSED_ON, 'PK')
    server = await start('dist')
  })
  afterAll(async () => {
    await server.stop()
    if (existsSync(PASSED_ON)) unlinkSync(PASSED_ON)
  })

  it.each([
    '/',
    '/titles',
    HALL,
    `${HALL}/`,
    SCRIPT,
    PACK,
    '/packs/manifest.json',
    '/sw.js',
    '/assets/gone-12345678.js',
  ])('sends every security header with %s', async path => {
    const { headers } = await ask(server.url + path)
    expect(headers).toMatchObject(SECURITY_HEADERS)
  })

  it('keeps its version to itself, and promises https only over https', async () => {
    const { headers } = await ask(`${server.url}/`)
    expect(headers['server'] ?? '').not.toMatch(/\d/)
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it.each([SCRIPT, STYLE, PACK])('lets %s be kept for good', async path => {
    const answer = await ask(server.url + path)
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe(FOREVER)
  })

  it.each([
    '/',
    '/sw.js',
    '/packs/manifest.json',
    '/packs/manifest.sig',
    '/config.json',
    `${HALL}/`,
    '/icons/favicon.svg',
  ])('has %s asked about each time, for the price of a 304', async path => {
    const answer = await ask(server.url + path)
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe(ASK_FIRST)
    const again = await ask(server.url + path, { 'if-none-match': String(answer.headers['etag']) })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['cache-control']).toBe(ASK_FIRST)
  })

  it.each(['/assets/gone-12345678.js', '/packs/core.000000000000.json', '/icons/none.png', '/packs/none.sig'])(
    'says of %s that it is not there, and for now only',
    async path => {
      const answer = await ask(server.url + path)
      expect(answer.status).toBe(404)
      expect(answer.headers['cache-control']).toBe(ASK_FIRST)
      expect(answer.body.toString()).not.toContain('id="app"')
    },
  )

  it.each(['/titles', '/county/510117', '/me/packs', '/hall/no-such-hall', '/no/such/page'])(
    'opens the app at %s',
    async path => {
      const answer = await ask(server.url + path)
      expect(answer.status).toBe(200)
      expect(answer.body).toEqual(readFileSync('dist/index.html'))
    },
  )

  it('sends a visitor of a hall to the page that reads without JavaScript', async () => {
    const answer = await ask(server.url + HALL)
    expect([answer.status, answer.headers['location']]).toEqual([301, `${HALL}/`])
    const page = await ask(`${server.url}${HALL}/`)
    expect(page.body.toString()).toMatch(/<h1[^>]*>战旗村村史馆/)
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    [SCRIPT, /^(?:text|application)\/javascript; charset=utf-8$/],
    [STYLE, 'text/css; charset=utf-8'],
    [PACK, 'application/json'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/packs/manifest.sig', 'text/plain; charset=utf-8'],
    ['/icons/favicon.svg', 'image/svg+xml'],
    ['/icons/icon-192.png', 'image/png'],
    ['/passed-on.fangzhi', 'application/x-fangzhi'],
  ])('calls %s %s', async (path, type) => {
    const { headers } = await ask(server.url + path)
    expect(headers['content-type']).toEqual(typeof type === 'string' ? type : expect.stringMatching(type))
  })

  it.each([
    ['br', SCRIPT, brotliDecompressSync],
    ['gzip', SCRIPT, gunzipSync],
    ['br', PACK, brotliDecompressSync],
    ['gzip', PACK, gunzipSync],
  ] as const)('sends the %s twin of %s as it was built', async (coding, path, open) => {
    const { headers, body } = await ask(server.url + path, { 'accept-encoding': coding })
    expect(headers['content-encoding']).toBe(coding)
    expect(headers['vary']).toMatch(/accept-encoding/i)
    expect(body.length).toBe(statSync(`dist${path}.${coding === 'br' ? 'br' : 'gz'}`).size)
    expect(open(body)).toEqual(readFileSync(`dist${path}`))
  })

  it.each(['/', '/sw.js', '/packs/manifest.json', `${HALL}/`])('presses %s on its way', async path => {
    const plain = await ask(server.url + path)
    const pressed = await ask(server.url + path, { 'accept-encoding': 'gzip' })
    expect(pressed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(pressed.body)).toEqual(plain.body)
    if (name !== 'nginx') return // Caddy has no brotli of its own for files without a twin
    const { headers, body } = await ask(server.url + path, { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(body)).toEqual(plain.body)
  })

  it('goes on with a pack from any byte, without a coding', async () => {
    const whole = readFileSync(`dist${PACK}`)
    const { status, headers, body } = await ask(server.url + PACK, {
      range: 'bytes=1000-',
      'accept-encoding': 'identity',
    })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes 1000-${whole.length - 1}/${whole.length}`)
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['cache-control']).toBe(FOREVER)
    expect(body).toEqual(whole.subarray(1000))
    const beyond = await ask(server.url + PACK, { range: `bytes=${whole.length}-`, 'accept-encoding': 'identity' })
    expect(beyond.status).toBe(416)
  })

  it.each(['/.git/config', '/.env', '/assets/.hidden', '/assets/%2e%2e/%2e%2e/package.json'])(
    'answers %s with an error',
    async path => {
      expect((await ask(server.url + path)).status).toBeGreaterThanOrEqual(400)
    },
  )
})
