import fc from 'fast-check'
import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outboxRowSchema, toOutboxRow } from '../../src/domain/report/outboxRow.ts'
import type { ReportId } from '../../src/domain/report/report.ts'
import { takeSharedFile } from '../../src/platform/openedFiles.ts'
import { PersonalDb } from '../../src/storage/personalDb.ts'
import { keepSharedFile } from '../../src/sw/keepSharedFile.ts'
import { openOutbox, waitingRows } from '../../src/sw/outboxRows.ts'
import { versionOf } from '../../src/sw/versionOf.ts'
import { aReport } from '../fixtures/report.ts'
import { fuzz, fuzzLater, RUNS } from './fuzz.ts'
import { anyJson, spoiled, spoiledText } from './hostile.ts'

const never = () => false
const SCOPE = 'https://app.example/fangzhi/'

/** One cache in memory; a full disk takes nothing. */
function stubCaches(disk: { isFull: boolean }, kept: Map<string, Response>): void {
  const cache = {
    put: (key: string, response: Response) => {
      if (disk.isFull) return Promise.reject(new DOMException('full', 'QuotaExceededError'))
      kept.set(key, response)
      return Promise.resolve()
    },
    match: (key: string) => Promise.resolve(kept.get(key)),
    delete: (key: string) => Promise.resolve(kept.delete(key)),
  }
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) })
}

describe(`a file shared by another app, in ${RUNS} odd forms`, () => {
  const disk = { isFull: false }
  const kept = new Map<string, Response>()
  beforeEach(() => stubCaches(disk, kept))
  afterEach(() => vi.unstubAllGlobals())

  const NAMES = [
    '甘孜.fangzhi',
    'a%zz"; name="x.fangzhi',
    '../../sw.js',
    '\u202Eihzgnaf.exe',
    '%E0%A4',
    '字'.repeat(500),
  ]
  const form = (name: string) =>
    `--B\r\nContent-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"\r\n` +
    'Content-Type: application/zip\r\n\r\nPK-content\r\n--B--\r\n'
  const whole = fc.constantFrom(...NAMES).map(name => ({ body: form(name), name }))
  const broken = fc
    .oneof({ weight: 4, arbitrary: spoiledText(NAMES.map(form)) }, fc.string({ unit: 'binary', maxLength: 80 }))
    .map(body => ({ body, name: null }))
  const shared = fc.record({
    form: fc.oneof({ weight: 1, arbitrary: whole }, { weight: 2, arbitrary: broken }),
    type: fc.oneof(
      { weight: 8, arbitrary: fc.constant('multipart/form-data; boundary=B') },
      fc.constantFrom('multipart/form-data', 'text/plain', 'application/x-www-form-urlencoded', ''),
    ),
    isFull: fc.nat(9).map(value => value === 0),
  })

  it('is handed to the page as it came or not at all, and the page always opens', async () => {
    let whole = 0
    await fuzzLater(
      shared,
      async ({ form: { body, name }, type, isFull }) => {
        disk.isFull = isFull
        kept.set('/shared-file', new Response('never taken', { headers: { 'x-file-name': 'old' } }))
        const headers = { 'content-type': type }
        const answer = await keepSharedFile(new Request(`${SCOPE}import`, { method: 'POST', body, headers }), SCOPE)
        expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SCOPE}import`])
        const file = await takeSharedFile()
        expect(file?.name).not.toBe('old')
        expect(await takeSharedFile()).toBeNull()
        if (name === null || isFull || !type.includes('boundary')) return
        whole += 1
        expect([file?.name, await file?.text()]).toEqual([name, 'PK-content'])
      },
      never,
    )
    expect(whole).toBeGreaterThan(RUNS / 10)
  })
})

describe(`reports waiting on the phone, spoiled in ${RUNS} ways`, () => {
  const sound = toOutboxRow(aReport({ id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' as ReportId }), 2)
  const row = toOutboxRow(aReport(), 1)

  const rows = fc.oneof({ weight: 6, arbitrary: spoiled([row, { ...row, state: 'sent', sentAtMs: 3 }]) }, anyJson)

  it('are listed without the spoiled ones', () => {
    let readable = 0
    fuzz(
      rows,
      value => {
        const waiting = waitingRows([sound, value])
        expect(waiting).toContainEqual(sound)
        expect(waiting.every(each => v.is(outboxRowSchema, each) && each.state === 'waiting')).toBe(true)
        readable += waiting.length - 1
        return waiting
      },
      never,
    )
    expect(readable).toBeGreaterThan(RUNS / 50)
  })

  it('are reached past the spoiled ones, which stay in the database as they are', async () => {
    const page = new PersonalDb()
    // Not the deepest: the database of the tests copies by recursion, a browser's does not.
    const isShallow = (value: unknown) => !JSON.stringify(value)?.includes('['.repeat(500))
    const stored = fc
      .sample(rows.filter(isShallow), { numRuns: 400, seed: 1 })
      .map((value, at) => ({ ...(value as object), id: `row-${at}` }))
    await page.outbox.bulkPut([sound, ...stored] as (typeof sound)[])
    const outbox = await openOutbox()
    expect(await outbox?.listWaiting()).toEqual([sound])
    expect(await outbox?.change(sound.id, { attempts: 7 })).toEqual({ ...sound, attempts: 7 })
    outbox?.close()
    expect(await page.outbox.where('id').startsWith('row-').count()).toBe(stored.length)
    page.close()
  })
})

describe(`the list of built files, ${RUNS} of them`, () => {
  it('has a version of eight digits, whatever order the files come in', () => {
    const name = fc.string({ unit: 'binary', maxLength: 20 })
    const file = fc.oneof(name, fc.record({ url: name, revision: fc.option(name) }))
    fuzz(
      fc.array(file, { maxLength: 8 }),
      files => {
        expect(versionOf(files)).toMatch(/^[\da-f]{8}$/)
        expect(versionOf(files.toReversed())).toBe(versionOf(files))
      },
      never,
    )
  })
})
