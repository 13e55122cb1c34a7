import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDivisions } from '../../pipeline/records/readDivisions.ts'
import { formatTitleQuery, parseTitleQuery, type AddressQuery } from '../../src/domain/catalog/titleQuery.ts'
import { COVERAGE_MODES, parseCoverageMode } from '../../src/domain/catalog/coverageShade.ts'
import { parseHallFilter, toFilterQuery } from '../../src/domain/hall/hallFilter.ts'
import { HALL_ORDERS, parseHallOrder, toOrderQuery } from '../../src/domain/hall/hallOrder.ts'
import { isHttpUrl } from '../../src/domain/httpUrl.ts'
import { chooseLanguage, isEnglishOffered, LANGUAGES, parseLanguage } from '../../src/domain/language.ts'
import { isTrustedLink } from '../../src/domain/outsideLink.ts'
import { isAdcode, levelOf, prefectureOf, provinceOf, type Adcode } from '../../src/domain/place/adcode.ts'
import { DivisionIndex } from '../../src/domain/place/division.ts'
import { PlaceFinder } from '../../src/domain/place/placeFinder.ts'
import { parsePlacesPack, toPlacesWire } from '../../src/domain/place/placesPack.ts'
import { toSimplified } from '../../src/domain/text/toSimplified.ts'
import { fuzz, RUNS } from './fuzz.ts'
import { anyValue, spoiledText } from './hostile.ts'

const never = () => false
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  anyValue.map(value => String(value).slice(0, 400)),
)

describe(`an address typed by anyone, ${RUNS} of them`, () => {
  const parameter = fc.oneof(
    spoiledText(['village,digital', 'open,books', '510117', 'near', '1986', '郫县志']),
    anyText,
    fc.constantFrom(null, undefined),
    fc.array(anyText, { maxLength: 2 }),
  )

  it('as a filter of halls, keeps what it knows and reads its own address again', () => {
    fuzz(
      fc.tuple(parameter, parameter),
      ([kind, only]) => {
        const filter = parseHallFilter(kind, only)
        const query = toFilterQuery(filter)
        expect(parseHallFilter(query.kind, query.only)).toEqual(filter)
        return filter
      },
      never,
    )
  })

  it('as a question to the titles, keeps what it knows and reads its own address again', () => {
    const query = fc.record({
      q: parameter,
      place: parameter,
      kind: parameter,
      era: parameter,
      year: parameter,
      sort: parameter,
    })
    fuzz(
      query,
      raw => {
        const read = parseTitleQuery(raw as AddressQuery)
        expect(read.text.length).toBeLessThanOrEqual(200)
        expect(parseTitleQuery(formatTitleQuery(read))).toEqual(read)
        return read
      },
      never,
    )
  })

  it('as a colouring of the coverage map, is one of them', () => {
    fuzz(
      parameter,
      mode => {
        expect(COVERAGE_MODES).toContain(parseCoverageMode(mode))
      },
      never,
    )
  })

  it('as an order of the list or a division, is a known one or none', () => {
    const divisions = new DivisionIndex(readDivisions('records').prefectures, readDivisions('records').counties)
    const known = { counties: 0 }
    fuzz(
      fc.oneof(parameter, spoiledText(['door', '510117'])),
      text => {
        const order = parseHallOrder(text)
        expect(HALL_ORDERS).toContain(order)
        expect(parseHallOrder(toOrderQuery(order))).toBe(order)
        if (typeof text !== 'string' || !isAdcode(text)) return null
        expect([prefectureOf(text), provinceOf(text)].every(isAdcode)).toBe(true)
        expect(['province', 'prefecture', 'county']).toContain(levelOf(text))
        known.counties += divisions.nameOf(text) === null ? 0 : 1
        return null
      },
      never,
    )
    expect(known.counties).toBeGreaterThan(0)
  })

  it('as a language, opens in one of them, and asks nobody who has chosen', () => {
    const tag = fc.oneof(spoiledText(['zh-Hant-TW', 'zh-CN', 'en-GB', 'bo']), anyText)
    const chosen = fc.oneof(fc.constantFrom(...LANGUAGES, null), tag)
    fuzz(
      fc.record({ address: chosen, kept: chosen, preferred: fc.array(tag, { maxLength: 4 }) }),
      wishes => {
        const language = chooseLanguage(wishes)
        expect(LANGUAGES).toContain(language)
        const asked = parseLanguage(wishes.address) ?? parseLanguage(wishes.kept)
        if (asked === null) expect(language).not.toBe('en')
        else expect([language, isEnglishOffered(wishes)]).toEqual([asked, false])
      },
      never,
    )
  })

  it('as the name of a place, is found or is not, soon', () => {
    const pack = parsePlacesPack(
      toPlacesWire({
        townships: [
          { county: '510117' as Adcode, name: '唐昌镇', villages: ['战旗村', '西北村'], goneVillages: ['金星村'] },
        ],
        oldTownships: [],
        oldPlaces: [],
      }),
    )
    const { prefectures, counties } = readDivisions('records')
    const finder = new PlaceFinder(pack, [...prefectures, ...counties])
    let found = 0
    fuzz(
      fc.oneof(spoiledText(['郫都区唐昌镇战旗村', '成都市', '战旗村', '郫都区'.repeat(20)]), anyText),
      text => {
        const places = finder.resolve(toSimplified(text))
        for (const { adcode } of places) expect(adcode === null || isAdcode(adcode)).toBe(true)
        found += Math.min(1, places.length)
        return places
      },
      never,
    )
    expect(found).toBeGreaterThan(0)
  })

  it('as an outside link, is followed only when it is http or https', () => {
    const links = ['https://www.scdfz.org.cn/a?b=c#d', 'http://例子.中国/志', 'https://user:pass@example.org:8080/']
    const taken = fuzz(
      fc.oneof(spoiledText(links), spoiledText(['javascript:alert(1)//https://example.org']), anyText),
      text => {
        if (!isHttpUrl(text) && !isTrustedLink(text, [])) return null
        expect(new URL(text).protocol).toMatch(/^https?:$/)
        return { url: text.split(/[^\w./:-]/)[0] }
      },
      never,
    )
    expect(taken).toBe(RUNS)
  })
})
