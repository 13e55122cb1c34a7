import { describe, expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import { deliverReports, type HttpAnswer, type OutboxPort } from './deliverReports.ts'
import { toOutboxRow, type OutboxRow } from './outboxRow.ts'
import type { Report, ReportId } from './report.ts'
import { retryDelayMs, parseRetryAfter } from './retryDelay.ts'

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as ReportId[]

const reportOf = (id: ReportId, words = '') => aReport({ id, words })

/** A queue in memory that behaves as the database does. */
function outboxOf(...rows: OutboxRow[]): OutboxPort & { rows: Map<string, OutboxRow> } {
  const table = new Map<string, OutboxRow>(rows.map(row => [row.id, row]))
  return {
    rows: table,
    listWaiting: () => Promise.resolve([...table.values()].filter(row => row.state === 'waiting')),
    change: (id, changes) => {
      const row = table.get(id)
      if (row?.state !== 'waiting') return Promise.resolve(null)
      const changed = { ...row, ...changes }
      table.set(id, changed)
      return Promise.resolve(changed)
    },
  }
}

const waiting = () => ids.map((id, at) => toOutboxRow(reportOf(id), at))
const confirm = (report: Report): HttpAnswer => ({
  status: 201,
  retryAfterS: null,
  body: JSON.stringify({ received: report.id }),
})
const NOW = 1_000_000
const options = { nowMs: () => NOW, ignoreWait: false }

describe('deliverReports', () => {
  it('sends every waiting report once and remembers that it arrived', async () => {
    const outbox = outboxOf(...waiting())
    const posted: string[] = []
    const post = (report: Report) => {
      posted.push(report.id)
      return Promise.resolve(confirm(report))
    }
    expect(await deliverReports(outbox, post, options)).toEqual({ sent: 2, refused: 0, waiting: 0 })
    expect(await deliverReports(outbox, post, options)).toEqual({ sent: 0, refused: 0, waiting: 0 })
    expect(posted).toEqual(ids)
  })

  it('writes an attempt down before it begins, and ends the round without network', async () => {
    const outbox = outboxOf(...waiting())
    const summary = await deliverReports(outbox, () => Promise.reject(new TypeError('no network')), options)
    expect(summary).toEqual({ sent: 0, refused: 0, waiting: 2 })
    expect([...outbox.rows.values()].map(row => [row.attempts, row.problem, row.nextTryAtMs])).toEqual([
      [1, 'network', NOW + 30_000],
      [0, null, null],
    ])
  })

  it('waits between attempts, unless told that the network has just come back', async () => {
    const [first] = waiting()
    const outbox = outboxOf(...(first === undefined ? [] : [{ ...first, attempts: 1, nextTryAtMs: NOW + 1 }]))
    const post = (report: Report) => Promise.resolve(confirm(report))
    expect((await deliverReports(outbox, post, options)).sent).toBe(0)
    expect((await deliverReports(outbox, post, { ...options, ignoreWait: true })).sent).toBe(1)
  })

  it('counts attempts on, tries when the wait is just over, and goes on after a busy answer', async () => {
    const [first, second] = waiting()
    if (first === undefined || second === undefined) throw new Error('two rows')
    const outbox = outboxOf({ ...first, attempts: 1, nextTryAtMs: NOW }, second)
    const post = (report: Report) =>
      Promise.resolve(report.id === first.id ? { status: 503, body: '', retryAfterS: 3600 } : confirm(report))
    expect(await deliverReports(outbox, post, options)).toEqual({ sent: 1, refused: 0, waiting: 1 })
    expect([...outbox.rows.values()]).toMatchObject([
      { attempts: 2, problem: 'busy', nextTryAtMs: NOW + 3_600_000, sentAtMs: null },
      { attempts: 1, problem: null, nextTryAtMs: null, sentAtMs: NOW },
    ])
  })

  it('never tries a refused report again', async () => {
    const outbox = outboxOf(...waiting().map(row => ({ ...row, nextTryAtMs: NOW - 1 })))
    const post = () => Promise.resolve({ status: 400, body: '', retryAfterS: null })
    expect(await deliverReports(outbox, post, options)).toEqual({ sent: 0, refused: 2, waiting: 0 })
    expect([...outbox.rows.values()].map(row => row.nextTryAtMs)).toEqual([null, null])
  })

  it('sends the words as they are when the attempt begins, not as they were listed', async () => {
    const outbox = outboxOf(...waiting())
    const sent: string[] = []
    await deliverReports(
      outbox,
      report => {
        sent.push(report.words)
        const [, second] = [...outbox.rows.values()]
        if (second !== undefined) outbox.rows.set(second.id, { ...second, report: { ...second.report, words: '改过' } })
        return Promise.resolve(confirm(report))
      },
      options,
    )
    expect(sent).toEqual(['', '改过'])
  })

  it('leaves out a report that was deleted in the meantime', async () => {
    const outbox = outboxOf(...waiting())
    const posted: string[] = []
    await deliverReports(
      outbox,
      report => {
        posted.push(report.id)
        for (const id of ids.slice(1)) outbox.rows.delete(id)
        return Promise.resolve(confirm(report))
      },
      options,
    )
    expect(posted).toEqual(ids.slice(0, 1))
    expect(outbox.rows.size).toBe(1)
  })

  const body = JSON.stringify({ received: ids[0] })
  const answers: readonly (Partial<HttpAnswer> & { name: string; state: string; problem: string | null })[] = [
    { name: 'a log-in page', status: 200, body: '<html>', state: 'waiting', problem: 'no-confirmation' },
    { name: 'another id', status: 201, body: '{"received":"x"}', state: 'waiting', problem: 'no-confirmation' },
    { name: 'a repeat', status: 200, body, state: 'sent', problem: null },
    { name: 'a busy server', status: 503, body, state: 'waiting', problem: 'busy' },
    { name: 'a missing page', status: 404, body, state: 'waiting', problem: 'no-confirmation' },
    { name: 'a refusal', status: 422, body: '{}', state: 'refused', problem: 'refused' },
    { name: 'the last of the good answers', status: 299, body, state: 'sent', problem: null },
    { name: 'a redirect', status: 300, body, state: 'waiting', problem: 'no-confirmation' },
    { name: 'an answer before the answer', status: 199, body, state: 'waiting', problem: 'no-confirmation' },
    { name: 'a number for an id', status: 200, body: '{"received":1}', state: 'waiting', problem: 'no-confirmation' },
    { name: 'nested brackets', status: 200, body: '['.repeat(99), state: 'waiting', problem: 'no-confirmation' },
    {
      name: 'an endless page',
      status: 200,
      body: body + ' '.repeat(10_000),
      state: 'waiting',
      problem: 'no-confirmation',
    },
  ]
  it.each(answers)('takes $name for $state', async ({ status = 0, body: text = '', state, problem }) => {
    const outbox = outboxOf(...waiting().slice(0, 1))
    await deliverReports(outbox, () => Promise.resolve({ status, body: text, retryAfterS: null }), options)
    const [row] = [...outbox.rows.values()]
    expect([row?.state, row?.problem]).toEqual([state, problem])
  })
})

describe('retryDelayMs', () => {
  it.each([
    [1, null, 30_000],
    [2, null, 120_000],
    [3, null, 600_000],
    [4, null, 3_600_000],
    [5, null, 21_600_000],
    [6, null, 86_400_000],
    [99, null, 86_400_000],
    [0, null, 30_000],
    [1, 3600, 3_600_000],
    [4, 1, 3_600_000],
    [1, 999_999_999, 86_400_000],
  ])('after %i attempts and Retry-After %s waits %i ms', (attempts, retryAfterS, delayMs) => {
    expect(retryDelayMs(attempts, retryAfterS)).toBe(delayMs)
  })

  it.each([
    ['60', 60],
    [' 0 ', 0],
    ['1e3', null],
    ['9999999999', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['-1', null],
    [null, null],
  ])('reads Retry-After %s as %s', (header, seconds) => {
    expect(parseRetryAfter(header)).toBe(seconds)
  })
})
