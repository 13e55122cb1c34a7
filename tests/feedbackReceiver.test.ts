import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startReceiver, type FeedbackReceiver } from './e2e/support/feedbackReceiver.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const REPORT = { id: ID, kind: 'locked', hallId: 'ceshi-cunshiguan', words: '门关着' }

describe('the receiver of deploy/feedback', () => {
  let receiver: FeedbackReceiver

  beforeAll(async () => {
    receiver = await startReceiver({ origin: 'https://app.example.org' })
  })
  afterAll(() => receiver.stop())

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(receiver.url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': ID, ...headers },
    })

  it('keeps a report once, however often and at however many places at once it comes', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(JSON.stringify(REPORT))))
    const bodies = await Promise.all(answers.map(answer => answer.json() as Promise<unknown>))
    expect(bodies).toEqual(Array.from({ length: 10 }, () => ({ received: ID })))
    expect(answers.map(answer => answer.status).sort()).toEqual([...Array<number>(9).fill(200), 201])
    expect(receiver.kept()).toEqual([REPORT])
  })

  it.each([
    ['broken JSON', '{', {}, 400],
    ['another key than the id', JSON.stringify(REPORT), { 'Idempotency-Key': 'x' }, 422],
    ['a path for an id', JSON.stringify({ ...REPORT, id: '../x' }), { 'Idempotency-Key': '../x' }, 422],
    ['a form', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['a book', JSON.stringify({ ...REPORT, words: '志'.repeat(20_000) }), {}, 413],
  ])('refuses %s', async (_what, body, headers, status) => {
    const kept = receiver.kept().length
    expect((await post(body, headers as Record<string, string>)).status).toBe(status)
    expect(receiver.kept()).toHaveLength(kept)
  })

  it('answers the preflight of the app’s origin and refuses other methods', async () => {
    const preflight = await fetch(receiver.url, { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://app.example.org')
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
    expect((await fetch(receiver.url)).status).toBe(405)
  })
})
