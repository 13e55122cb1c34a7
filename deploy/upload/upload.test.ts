import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listening, type Listening } from '../../tests/support/listening.ts'
import { folderTarget } from './folderTarget.ts'
import { runUpload } from './runUpload.ts'
import { s3Target } from './s3Target.ts'
import { uploadPlan } from './uploadPlan.ts'

const FILES = [
  'index.html',
  '404.html',
  'sw.js',
  'config.json',
  'manifest.webmanifest',
  'icons/icon-192.png',
  'assets/index-AbCd_123.js',
  'assets/index-AbCd_123.js.br',
  'assets/index-AbCd_123.css',
  'assets/build.json',
  'hall/page.css',
  'hall/ceshi/index.html',
  'packs/core.0123456789ab.json',
  'packs/core.0123456789ab.json.gz',
  'packs/manifest.json',
  'packs/manifest.sig',
]

let work: string
let dist: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'fangzhi-upload-'))
  dist = join(work, 'dist')
  for (const path of FILES) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), `this is ${path}`)
  }
})
afterEach(() => rmSync(work, { recursive: true, force: true }))

describe('uploadPlan', () => {
  const order = () => uploadPlan(dist, { withTwins: true }).map(upload => upload.path)

  it('sends content before the pages that name it, then the worker, and the manifest last of all', () => {
    const at = (path: string) => order().indexOf(path)
    expect([...order()].sort()).toEqual([...FILES].sort())
    expect(at('assets/index-AbCd_123.js')).toBeLessThan(at('hall/ceshi/index.html'))
    expect(at('packs/core.0123456789ab.json')).toBeLessThan(at('index.html'))
    expect(at('hall/page.css')).toBeLessThan(at('hall/ceshi/index.html'))
    expect(at('index.html')).toBeLessThan(at('sw.js'))
    expect(order().slice(-2)).toEqual(['packs/manifest.sig', 'packs/manifest.json'])
  })

  it('keeps only what has a hash for good', () => {
    const forever = uploadPlan(dist, { withTwins: false }).filter(upload => upload.cacheControl.includes('immutable'))
    expect(forever.map(upload => upload.path)).toEqual([
      'assets/index-AbCd_123.css',
      'assets/index-AbCd_123.js',
      'packs/core.0123456789ab.json',
    ])
  })

  it('refuses half a build, and a file whose type it would have to guess', () => {
    writeFileSync(join(dist, 'notes.docx'), '')
    expect(order).toThrow('notes.docx')
    rmSync(join(dist, 'notes.docx'))
    rmSync(join(dist, 'packs/manifest.json'))
    expect(order).toThrow('no whole build')
  })
})

describe('an upload into a folder', () => {
  it('leaves the last build’s files there, and sends nothing twice that has a hash', async () => {
    const folder = join(work, 'srv')
    await runUpload(dist, folderTarget(folder), () => undefined)
    rmSync(join(dist, 'assets/index-AbCd_123.js'))
    writeFileSync(join(dist, 'assets/index-Other_45.js'), 'next')
    writeFileSync(join(dist, 'index.html'), 'next')
    const done: string[] = []
    await runUpload(dist, folderTarget(folder), (what, { path }) => done.push(`${what} ${path}`))
    expect(existsSync(join(folder, 'assets/index-AbCd_123.js'))).toBe(true)
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('next')
    expect(done).toContain('kept packs/core.0123456789ab.json')
    expect(done).toContain('sent assets/index-Other_45.js')
    expect(done.at(-1)).toBe('sent packs/manifest.json')
  })
})

describe('an upload into a bucket', () => {
  let server: Listening
  let stored: Map<string, { body: string; headers: IncomingHttpHeaders }>
  let refused: string | null

  beforeEach(async () => {
    stored = new Map()
    refused = null
    server = await listening((request, response) => {
      const path = request.url ?? ''
      const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')
      if (signed !== true || path === refused) return void response.writeHead(403).end('<Code>AccessDenied</Code>')
      const there = stored.get(path)
      if (request.method === 'HEAD')
        return void response.writeHead(there ? 200 : 404, { 'content-length': there?.body.length ?? 0 }).end()
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        stored.set(path, { body, headers: request.headers })
        response.end()
      })
    })
  })
  afterEach(() => server.stop())

  const bucket = () =>
    s3Target({
      url: `${server.url}/fangzhi`,
      region: 'test',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    })

  it('signs every request, says type and caching, leaves twins at home, and ends with the manifest', async () => {
    await runUpload(dist, bucket(), () => undefined)
    expect([...stored.keys()].at(-1)).toBe('/fangzhi/packs/manifest.json')
    expect([...stored.keys()].some(path => /\.(?:br|gz)$/.test(path))).toBe(false)
    expect(stored.get('/fangzhi/assets/index-AbCd_123.js')).toMatchObject({
      body: 'this is assets/index-AbCd_123.js',
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
    expect(stored.get('/fangzhi/index.html')?.headers['cache-control']).toBe('no-cache')
  })

  it('stops at a refusal, names the file, and never gets as far as the manifest', async () => {
    refused = '/fangzhi/hall/ceshi/index.html'
    await expect(runUpload(dist, bucket(), () => undefined)).rejects.toThrow(
      'hall/ceshi/index.html: 403 <Code>AccessDenied</Code>',
    )
    expect(stored.has('/fangzhi/packs/manifest.json')).toBe(false)
    expect(stored.has('/fangzhi/index.html')).toBe(false)
  })
})
