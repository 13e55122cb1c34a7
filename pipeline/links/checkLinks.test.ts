import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { listening, type Listening } from '../../tests/support/listening.ts'
import { checkLinks, type LinkOptions } from './checkLinks.ts'
import { readLinkStates, writeLinkStates } from './linkStates.ts'

let server: Listening
let base: string
let atOnce = 0
let mostAtOnce = 0
const asked: string[] = []

beforeAll(async () => {
  server = await listening((request, response) => {
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    const status: Record<string, number> = { '/ok': 200, '/gone': 410, '/missing': 404, '/robots': 403, '/busy': 503 }
    setImmediate(() => {
      atOnce -= 1
      if (request.url === '/moved') response.writeHead(302, { location: '/ok' }).end()
      else if (request.url === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end('x')
      else if (request.url !== '/silent') response.writeHead(status[request.url ?? ''] ?? 500).end()
    })
  })
  base = server.url
})
afterAll(() => server.stop())

const options: LinkOptions = {
  today: '2026-01-02',
  delayMs: 1,
  timeoutMs: 3_000,
  hostsAtOnce: 4,
  limit: 100,
  userAgent: 'test',
}

describe('checkLinks', () => {
  it('tells gone pages from shy and silent ones, asking a host one thing at a time', async () => {
    const paths = ['/ok', '/gone', '/missing', '/robots', '/busy', '/moved', '/no-head', '/silent']
    const states = await checkLinks(
      paths.map(path => base + path),
      {},
      options,
    )
    expect(paths.map(path => states[base + path]?.state)).toEqual([
      'alive',
      'dead',
      'dead',
      'alive',
      'alive',
      'alive',
      'alive',
      'unreachable',
    ])
    expect(mostAtOnce).toBe(1)
  })

  it('keeps the first failing day until the page answers again', async () => {
    const before = { state: 'dead', answer: '404', checkedOn: '2025-12-01', failingSince: '2025-11-01' } as const
    const states = await checkLinks(
      [`${base}/gone`, `${base}/ok`],
      { [`${base}/gone`]: before, [`${base}/ok`]: before },
      options,
    )
    expect(states[`${base}/gone`]).toMatchObject({ failingSince: '2025-11-01', checkedOn: '2026-01-02' })
    expect(states[`${base}/ok`]?.failingSince).toBeNull()
  })

  it('asks no more than the limit, those longest unchecked first, and forgets addresses no longer named', async () => {
    asked.length = 0
    const alive = { state: 'alive', answer: '200', checkedOn: '2026-01-01', failingSince: null } as const
    const states = await checkLinks(
      [`${base}/ok`, `${base}/moved`],
      { [`${base}/ok`]: alive, 'http://old.cn/': alive },
      { ...options, limit: 1 },
    )
    expect(asked).toEqual(['HEAD /moved', 'HEAD /ok'])
    expect(Object.keys(states).sort()).toEqual([`${base}/moved`, `${base}/ok`].sort())
  })
})

describe('the file of link states', () => {
  it('reads back, and refuses to be something else', () => {
    const file = join(temporaryFolder(), 'links.json')
    const states = {
      'http://a.cn/': { state: 'dead', answer: '404', checkedOn: '2026-01-01', failingSince: '2026-01-01' },
    } as const
    expect(readLinkStates(file)).toEqual({})
    writeLinkStates(file, states)
    expect(readLinkStates(file)).toEqual(states)
    writeLinkStates(file, { 'http://a.cn/': { state: 'odd' } } as never)
    expect(() => readLinkStates(file)).toThrow('读不懂')
  })
})
