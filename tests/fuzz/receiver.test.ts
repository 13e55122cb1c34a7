import fc from 'fast-check'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../../deploy/feedback/receiver.mjs'
import { parseReportFile } from '../../src/domain/report/reportFile.ts'
import { startReceiver, type FeedbackReceiver } from '../e2e/support/feedbackReceiver.ts'
import { aReport } from '../fixtures/report.ts'
import { fuzz, RUNS } from './fuzz.ts'
import { anyJson, spoiled, spoiledText } from './hostile.ts'

/** One request as anybody on the internet can write it. */
interface Sent {
  readonly type: string | undefined
  readonly key: string | undefined
  readonly body: string
}

/** A refusal with a reason: what the contract in `deploy/feedback/README.md` lets the app stop at. */
class Refused extends Error {}
const REFUSALS: readonly (number | undefined)[] = [400, 413, 415, 422]
const LIMIT_BYTES = 32_768

const report = aReport()
const text = (value: unknown) => JSON.stringify(value) ?? ''
/** A few KB on the way, megabytes once they are printed with indents. */
const deep = (depth: number) =>
  text(report).replace('"words":', `"words":${'['.repeat(depth)}${']'.repeat(depth)},"x":`)

/** What the app itself sends; nothing of it may be refused. */
function isSound(body: string, key: string | undefined): boolean {
  const read = parseReportFile(body)
  return read.isRead && read.reports.length === 1 && read.reports[0]?.id === key && !body.includes('"format"')
}

const LONGEST = { ...report, words: '字'.repeat(2_000), position: { lng: 1, lat: 2, accuracyM: 3 } }
const bodies = fc.oneof(
  { weight: 6, arbitrary: spoiled([report, LONGEST]).map(text) },
  { weight: 3, arbitrary: spoiledText([text(report)]) },
  { weight: 2, arbitrary: anyJson.map(text) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes).toString('utf8')) },
  { weight: 1, arbitrary: fc.constantFrom(2, 3, 40, 9_000).map(deep) },
)
const mostly = (usual: string, odd: fc.Arbitrary<string | undefined>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd })

/** The key is mostly the id of the body, so that spoiling elsewhere gets past the first question. */
const requests: fc.Arbitrary<Sent> = fc
  .record({
    type: mostly(
      'application/json',
      fc.constantFrom(undefined, '', 'text/plain', 'application/jsonp', 'application/json; charset=utf-8'),
    ),
    key: mostly('own', fc.constantFrom(undefined, '', 'x', '__proto__', '../x', 'undefined', '[object Object]')),
    body: bodies,
  })
  .map(sent => (sent.key === 'own' ? { ...sent, key: keyOf(sent.body) } : sent))

function keyOf(body: string): string {
  try {
    return String((JSON.parse(body) as { id?: unknown } | null)?.id)
  } catch {
    return report.id
  }
}

describe(`the receiver of reports, sent ${RUNS} requests by anybody`, () => {
  it('keeps what was sent under its own id and prints it as large as it came, or says why not', () => {
    const taken = fuzz(
      requests,
      ({ type, key, body }) => {
        const verdict = judge({ 'content-type': type, 'idempotency-key': key }, body)
        if (!('report' in verdict)) {
          expect([isSound(body, key), type ?? '']).not.toEqual([
            true,
            expect.stringMatching(/^application\/json(?:;|$)/),
          ])
          expect(REFUSALS).toContain(verdict.status)
          throw new Refused(verdict.error)
        }
        expect(verdict.report.id).toBe(key)
        expect(key).toMatch(/^[\da-f-]{36}$/)
        expect(verdict.report).toEqual(JSON.parse(body))
        expect(JSON.stringify(verdict.report, null, 2).length).toBeLessThan(2 * body.length + 200)
        return null
      },
      error => error instanceof Refused && error.message !== '',
    )
    expect(taken).toBeGreaterThan(RUNS / 20)
    expect(taken).toBeLessThan(RUNS)
  })
})

describe('the receiver of reports, over the wire', () => {
  let receiver: FeedbackReceiver
  beforeAll(async () => {
    receiver = await startReceiver({ perMinute: 1_000 })
  })
  afterAll(() => receiver.stop())

  const send = ({ type, key, body }: Sent) =>
    fetch(receiver.url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type ?? '', 'Idempotency-Key': key ?? '' },
      signal: AbortSignal.timeout(30_000),
    })
  const isHeader = ({ key }: Sent) => key === undefined || /^[\x20-\x7e]*$/.test(key)

  it('answers each of a hundred in words of the contract and keeps what it confirmed, once', async () => {
    const kept = new Map<string, unknown>()
    for (const sent of fc.sample(requests.filter(isHeader), { numRuns: 100, seed: 1 })) {
      const answer = await send(sent)
      const { received, error } = (await answer.json()) as { received?: string; error?: string }
      if (received === undefined) {
        expect([REFUSALS.includes(answer.status), error]).toEqual([true, expect.any(String)])
        continue
      }
      expect(answer.status).toBe(kept.has(received) ? 200 : 201)
      if (answer.status === 201) kept.set(received, JSON.parse(sent.body))
    }
    const files = readdirSync(receiver.folder)
    expect(files.sort()).toEqual([...kept.keys()].map(id => `${id}.json`).sort())
    for (const [id, value] of kept) {
      const file = join(receiver.folder, `${id}.json`)
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(value)
      expect(statSync(file).size).toBeLessThan(2 * LIMIT_BYTES)
    }
  })

  it.each([LIMIT_BYTES + 1, 500_000, 2_000_000])('refuses %i bytes and hears the next on the same line', async size => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const id = `${String(size).padStart(8, '0')}-1111-4111-8111-111111111111`
    const say = (body: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': id }
        const asked = request(receiver.url, { method: 'POST', agent, headers }, answer => {
          answer.resume().on('end', () => resolve(answer.statusCode))
        })
        asked.on('error', reject).end(body)
      })
    expect(await say(`"${'9'.repeat(size)}"`)).toBe(413)
    expect(await say(text({ ...report, id }))).toBe(201)
    agent.destroy()
  })

  it('hangs up on a sender who never ends, and takes the next report', async () => {
    const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(65_536)) })
    const asked = fetch(receiver.url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    await Promise.race([asked.then(answer => expect(answer.status).toBe(413)), asked.catch(() => undefined)])
    const id = '99999999-9999-4999-8999-999999999999'
    expect((await send({ type: 'application/json', key: id, body: text({ ...report, id }) })).status).toBe(201)
  })
})
