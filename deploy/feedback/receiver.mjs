#!/usr/bin/env node
// A receiver of reports in one file, with nothing but Node: for a small office, and for the tests. It keeps each
// report as <folder>/<id>.json, so that `npm run records -- reports <folder>/*.json` can read them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const LIMIT_BYTES = 32_768
/** How much of a body that is too large is still heard out: who is cut off in mid-sentence never hears the refusal. */
const HEARD_BYTES = 8_000_000
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KINDS = new Set(['locked', 'answer', 'correction'])

/**
 * What a request comes to: the report to keep, or a status and why not.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {string} body
 */
export function judge(headers, body) {
  if (!/^application\/json *(?:;|$)/i.test(headers['content-type'] ?? '')) return { status: 415, error: 'JSON only' }
  let report
  try {
    report = JSON.parse(body)
  } catch {
    return { status: 400, error: 'not JSON' }
  }
  const isReport = isFlat(report) && isUuid(report.id) && KINDS.has(report.kind) && typeof report.hallId === 'string'
  if (!isReport || headers['idempotency-key'] !== report.id) return { status: 422, error: 'not a report' }
  return { report }
}

const isUuid = id => typeof id === 'string' && UUID.test(id)
const isObject = value => typeof value === 'object' && value !== null

/** Of a report only the position has parts. Brackets in brackets would fill the disk once they are printed. */
const isFlat = report =>
  isObject(report) && Object.values(report).every(part => !isObject(part) || !Object.values(part).some(isObject))

/** Starts the receiver that the command line describes. */
function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      dir: { type: 'string', default: 'reports' },
      /** Origin of the app when it is another one than this server's, such as https://fangzhi.example.org */
      origin: { type: 'string', default: '' },
      /** Reports a minute from one address. Behind a proxy every visitor comes from the proxy's. */
      'per-minute': { type: 'string', default: '60' },
    },
  })
  const perMinute = Number(values['per-minute'])
  if (!(perMinute > 0)) throw new Error(`--per-minute ${values['per-minute']}: expected a number above 0`)
  mkdirSync(values.dir, { recursive: true })

  /** Requests of the running minute by a hash of the sender's address; the address itself is never kept. */
  let seen = new Map()
  setInterval(() => (seen = new Map()), 60_000).unref()

  const server = createServer((request, response) => {
    const answer = (status, body, headers = {}) => {
      response.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
        ...(values.origin !== '' && { 'Access-Control-Allow-Origin': values.origin, Vary: 'Origin' }),
        ...headers,
      })
      response.end(JSON.stringify(body))
    }
    if (request.method === 'OPTIONS') {
      return answer(
        204,
        {},
        {
          'Access-Control-Allow-Methods': 'POST',
          'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
          'Access-Control-Max-Age': '86400',
        },
      )
    }
    if (request.method !== 'POST') return answer(405, { error: 'POST only' }, { Allow: 'POST' })
    const sender = createHash('sha256').update(String(request.socket.remoteAddress)).digest('hex')
    seen.set(sender, (seen.get(sender) ?? 0) + 1)
    if (seen.get(sender) > perMinute) return answer(429, { error: 'too many reports' }, { 'Retry-After': '60' })
    readBody(request)
      .then(body => {
        if (body === null) return answer(413, { error: 'too large' })
        const { report, status, error } = judge(request.headers, body)
        if (report === undefined) return answer(status, { error })
        return answer(store(values.dir, report) ? 201 : 200, { received: report.id })
      })
      .catch(() => answer(500, { error: 'not stored' }))
  })
  server.listen(Number(values.port), values.host, () => {
    console.log(`listening on http://${values.host}:${server.address().port}`)
  })
}

/** The body as text; null when it is too large. */
async function readBody(request) {
  const pieces = []
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size <= LIMIT_BYTES) pieces.push(piece)
    else if (size > HEARD_BYTES) break
  }
  return size > LIMIT_BYTES ? null : Buffer.concat(pieces).toString('utf8')
}

/** Writes a report whole or not at all; false when it is here already. One process, so nobody comes in between. */
function store(folder, report) {
  const file = join(folder, `${report.id}.json`)
  if (existsSync(file)) return false
  const draft = `${file}.part`
  writeFileSync(draft, `${JSON.stringify(report, null, 2)}\n`, { flush: true })
  renameSync(draft, file)
  return true
}

// The tests take `judge` without starting anything.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main()
