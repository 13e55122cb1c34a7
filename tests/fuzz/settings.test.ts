import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { parseTheme, parseTypeSize, THEMES, TYPE_SIZES } from '../../src/domain/display/display.ts'
import { isPlausible } from '../../src/domain/geo/lngLat.ts'
import { readPosition, type RawPosition } from '../../src/domain/geo/location.ts'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { HoursFault } from '../../src/domain/hours/hoursFault.ts'
import { parseHours } from '../../src/domain/hours/parseHours.ts'
import { parseMapConfig } from '../../src/domain/map/mapConfig.ts'
import { parseFeedbackConfig } from '../../src/domain/operatorConfig.ts'
import { parseOfflineChoice } from '../../src/domain/pack/offlineChoice.ts'
import { readAnswer } from '../../src/domain/report/readAnswer.ts'
import type { ReportId } from '../../src/domain/report/report.ts'
import { parseRetryAfter } from '../../src/domain/report/retryDelay.ts'
import { readRoutes } from '../../src/domain/route/savedRoute.ts'
import { readLastPlace } from '../../src/features/nearby/lastPlace.ts'
import { runRequest } from '../../src/storage/search/runRequest.ts'
import type { SearchRequest } from '../../src/storage/search/searchMessages.ts'
import { SearchSession } from '../../src/storage/search/searchSession.ts'
import { searchSetOf } from '../fixtures/search.ts'
import { fuzz, RUNS } from './fuzz.ts'
import { anyJson, anyValue, spoiled, spoiledText } from './hostile.ts'

const never = () => false
const mostlySpoiled = (...originals: readonly unknown[]) =>
  fc.oneof({ weight: 4, arbitrary: spoiled(originals) }, { weight: 1, arbitrary: anyJson })
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  anyValue.map(value => String(value).slice(0, 400)),
)

const hoursRules = [
  ...new Set(
    readdirSync('records/halls').flatMap(file =>
      readFileSync(`records/halls/${file}`, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .flatMap(line => (JSON.parse(line) as HallRecord).hours?.rule ?? []),
    ),
  ),
  'May 02-Oct 31 Tu-Su 09:00-12:00,13:30-17:00; Nov 01-May 01 Tu-Su,PH 09:00-17:00; Mo off',
  'lunar-market[0,3] 08:00-12:00; Mo[-1] off "盘点"',
]

describe(`hours that were spoiled, in ${RUNS} ways`, () => {
  it('are read as a rule or refused at a place inside the text', () => {
    const taken = fuzz(
      fc.oneof({ weight: 3, arbitrary: spoiledText(hoursRules) }, anyText),
      parseHours,
      error => error instanceof HoursFault && error.at >= 0 && error.at <= error.text.length && error.remedy !== '',
    )
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(RUNS)
  })
})

describe(`the operator's config.json, spoiled in ${RUNS} ways`, () => {
  const layer = { name: '影像', attribution: '测试' }
  const config = {
    feedbackUrl: 'https://example.org/feedback',
    map: {
      reviewNumber: 'GS(2024)1号',
      layers: [
        { type: 'tianditu', key: '0123456789abcdef' },
        { type: 'xyz', url: 'https://{s}.example.org/{z}/{x}/{y}.png', subdomains: ['a', 'b'], ...layer },
        { type: 'pmtiles', url: 'maps/a.pmtiles', ...layer },
      ],
    },
  }

  it('gives sound layers and names the place of each fault', () => {
    fuzz(
      mostlySpoiled(config),
      raw => {
        const { config: read, problems } = parseMapConfig(raw)
        expect(read.layers.length).toBeLessThanOrEqual(8)
        for (const { at, words } of problems) expect([at, words]).not.toContain('')
        for (const found of read.layers) {
          if ('url' in found) expect(found.url).toMatch(/^https?:\/\/|^[\w-]+(?:\/[\w-]+)*\.pmtiles$/i)
        }
        return problems
      },
      never,
    )
  })

  it('gives an address for reports that is https, this site or this machine, or none and says why', () => {
    fuzz(
      mostlySpoiled(config, { feedbackUrl: '/feedback' }),
      raw => {
        const { feedbackUrl, problem } = parseFeedbackConfig(raw)
        if (feedbackUrl === null) return null
        expect(problem).toBeNull()
        const { protocol, origin } = new URL(feedbackUrl, 'https://site.example')
        expect(protocol === 'https:' || /\/\/(?:localhost|127\.0\.0\.1)(?::|$)/.test(origin)).toBe(true)
        if (feedbackUrl.startsWith('/')) expect(origin).toBe('https://site.example')
        return null
      },
      never,
    )
  })
})

describe(`what the phone or a server says, spoiled in ${RUNS} ways`, () => {
  it('as a remembered choice of packs, is read or is the default', () => {
    const text = JSON.stringify({ isWifiOnly: true, declined: ['titles'], chosen: ['photos-510117'] })
    fuzz(
      fc.oneof(
        spoiledText([text]),
        mostlySpoiled(JSON.parse(text)).map(value => JSON.stringify(value) ?? null),
      ),
      saved => {
        const { isWifiOnly, declined, chosen } = parseOfflineChoice(saved)
        expect(typeof isWifiOnly).toBe('boolean')
        expect([...declined, ...chosen].every(id => typeof id === 'string')).toBe(true)
      },
      never,
    )
  })

  it('as a remembered look or last place, is read or is the usual', () => {
    const remembered: { text: string | null } = { text: null }
    vi.stubGlobal('localStorage', { getItem: () => remembered.text })
    fuzz(
      fc.oneof(spoiledText(['elder-large', 'dark', '103.88,30.81,12,1780000000000']), anyText, fc.constant(null)),
      text => {
        remembered.text = text
        expect([THEMES.includes(parseTheme(text)), TYPE_SIZES.includes(parseTypeSize(text))]).toEqual([true, true])
        const place = readLastPlace()
        if (place === null) return
        expect([isPlausible(place), place.accuracyM >= 0, Number.isFinite(place.atMs)]).toEqual([true, true, true])
      },
      never,
    )
    vi.unstubAllGlobals()
  })

  it('as saved routes, loses only the spoiled ones', () => {
    const route = { name: '一日', hallIds: ['a', 'b'], isReturn: true, doneIds: ['a'], updatedAtMs: 1 }
    fuzz(
      mostlySpoiled(route).map(value => [
        { key: 'route:ok', value: route },
        { key: 'route:x', value },
      ]),
      rows => {
        const routes = readRoutes(rows)
        expect(routes.map(({ id }) => id)).toContain('ok')
        return routes
      },
      never,
    )
  })

  it('as an answer to a report, is a confirmation only when it names the report', () => {
    const id = '11111111-1111-4111-8111-111111111111' as ReportId
    fuzz(
      fc.record({
        status: fc.oneof(fc.constant(200), fc.integer({ min: -1, max: 1000 })),
        body: fc.oneof(spoiledText([`{"received":"${id}"}`]), anyText),
        retryAfter: fc.oneof(spoiledText(['120', 'Fri, 01 May 2026 10:00:00 GMT']), fc.constant(null)),
      }),
      ({ status, body, retryAfter }) => {
        const delayS = parseRetryAfter(retryAfter)
        expect(delayS === null || (Number.isFinite(delayS) && delayS >= 0)).toBe(true)
        if (readAnswer({ status, body, retryAfterS: delayS }, id) === 'sent') expect(body).toContain(id)
      },
      never,
    )
  })

  it('as a position, is a place on earth or none', () => {
    const odd = fc.oneof(fc.double(), anyValue, fc.double({ min: -200, max: 200 }))
    fuzz(
      fc.record({ coords: fc.record({ longitude: odd, latitude: odd, accuracy: odd }), timestamp: odd }),
      raw => {
        const reading = readPosition(raw as RawPosition, 1_780_000_000_000)
        if (reading === null) return
        expect(isPlausible(reading)).toBe(true)
        expect(reading.accuracyM).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(reading.atMs)).toBe(true)
      },
      never,
    )
  })

  it('as a message to the search worker, is answered', () => {
    const session = new SearchSession()
    const run = (request: SearchRequest) => {
      const steps = runRequest(session, request)
      let step = steps.next()
      while (step.done !== true) step = steps.next()
      return step.value
    }
    run({ kind: 'load', name: 'halls', set: searchSetOf([['战旗村村史馆', '郫都区'], ['乐山大佛志'], ['三星堆']]) })
    const request: fc.Arbitrary<SearchRequest> = fc.oneof(
      fc.record({
        kind: fc.constant('search' as const),
        query: fc.oneof(spoiledText(['zhanqi cunshiguan', '乐山 大佛', 'sxd', 'ｚｑ１２']), anyText),
        names: fc.constantFrom(null, [], ['halls'], ['none', 'halls'], ['__proto__']),
        asTyped: fc.constantFrom([], ['halls'], ['none', '__proto__']),
        limit: fc.constantFrom(0, 1, 20, 1e9),
      }),
      fc.record({
        kind: fc.constant('order' as const),
        name: fc.constantFrom('halls', '__proto__'),
        order: fc.constantFrom(null, new Float32Array(), Float32Array.of(NaN, 1, -1), new Float32Array(9)),
      }),
    )
    fuzz(request, run, never)
  })
})
