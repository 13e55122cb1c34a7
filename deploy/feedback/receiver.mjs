#!/usr/bin/env node
// A receiver of reports in one file, with nothing but Node: for a small office, and for the tests. It keeps each
// report as <folder>/<id>.json, so that `npm run records -- reports <folder>/*.json` can read them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    dir: { type: 'string', default: 'reports' },
    /** Origin of the app when it is another one than this server's, such as https://fangzhi.example.org */
    origin: { type: 'string', default: '' },
  },
})

const LIMIT_BYTES = 32_768
const PER_MINUTE = 60
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KINDS = new Set(['locked', 'answer', 'correction'])
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
  if (isTooOften(request)) return answer(429, { error: 'too many reports' }, { 'Retry-After': '60' })
  readBody(request)
    .then(body => receive(request, body, answer))
    .catch(error => answer(error.status ?? 500, { error: error.status ? error.message : 'not stored' }))
})

function isTooOften(request) {
  const sender = createHash('sha256').update(String(request.socket.remoteAddress)).digest('hex')
  seen.set(sender, (seen.get(sender) ?? 0) + 1)
  return seen.get(sender) > PER_MINUTE
}

async function readBody(request) {
  const pieces = []
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size > LIMIT_BYTES) throw Object.assign(new Error('too large'), { status: 413 })
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function receive(request, body, answer) {
  if (!String(request.headers['content-type']).startsWith('application/json'))
    return answer(415, { error: 'JSON only' })
  let report
  try {
    report = JSON.parse(body)
  } catch {
    return answer(400, { error: 'not JSON' })
  }
  const isReport = UUID.test(report?.id) && KINDS.has(report.kind) && typeof report.hallId === 'string'
  if (!isReport || request.headers['idempotency-key'] !== report.id) return answer(422, { error: 'not a report' })
  const isNew = store(report)
  return answer(isNew ? 201 : 200, { received: report.id })
}

/** Writes a report whole or not at all; false when it is here already. One process, so nobody comes in between. */
function store(report) {
  const file = join(values.dir, `${report.id}.json`)
  if (existsSync(file)) return false
  const draft = `${file}.part`
  writeFileSync(draft, `${JSON.stringify(report, null, 2)}\n`, { flush: true })
  renameSync(draft, file)
  return true
}

server.listen(Number(values.port), values.host, () => {
  const { port } = server.address()
  console.log(`listening on http://${values.host}:${port}`)
})
