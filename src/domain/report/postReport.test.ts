import { describe, expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import { toPostReport, type HttpPost } from './postReport.ts'

const answering = (retryAfter: string | null) => {
  const calls: Parameters<HttpPost>[] = []
  const post: HttpPost = (...call) => {
    calls.push(call)
    const get = (name: string) => (name === 'Retry-After' ? retryAfter : null)
    return Promise.resolve({ status: 503, headers: { get }, text: () => Promise.resolve('later') })
  }
  return { calls, post }
}

describe('toPostReport', () => {
  it('sends the report as JSON under its own id, with no cookie and no word of the page', async () => {
    const { calls, post } = answering(null)
    await toPostReport(post, '/feedback')(aReport())
    expect(calls).toEqual([
      [
        '/feedback',
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': aReport().id },
          body: JSON.stringify(aReport()),
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      ],
    ])
  })

  it('hands on the answer and how long it asks to wait', async () => {
    const answer = { status: 503, body: 'later' }
    expect(await toPostReport(answering(' 60 ').post, '/f')(aReport())).toEqual({ ...answer, retryAfterS: 60 })
    expect(await toPostReport(answering(null).post, '/f')(aReport())).toEqual({ ...answer, retryAfterS: null })
  })
})
