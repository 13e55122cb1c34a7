import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Destination, Target } from './destination.ts'
import { MAP_APPS, isMapApp, mapAppScheme, mapAppUrl, offeredMapApps, type MapApp } from './mapApp.ts'

/** Rows of the fixed points table: its numbers are checked by hand, not by gcoord. */
const FIXED_POINTS = readFileSync('docs/navigation.md', 'utf8')
  .split('\n')
  .map(line => line.split('|').map(cell => cell.trim()))
  .filter(cells => cells.length === 9 && Number.isFinite(Number(cells[2])) && cells[2] !== '')
  .map(([, name = '', ...numbers]) => {
    const [lng, lat, gcjLng, gcjLat, bdLng, bdLat] = numbers.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    return { name, wgs: { lng, lat }, gcj: { lng: gcjLng, lat: gcjLat }, bd: { lng: bdLng, lat: bdLat } }
  })

const pointTarget = (point: LngLat): Target => ({ kind: 'point', point, marks: 'entrance' })
const destination = (changes: Partial<Destination> = {}): Destination => ({
  name: '测试村村史馆',
  place: '成都市郫都区测试镇测试村',
  shortPlace: '郫都区测试镇',
  address: null,
  prefecture: { code: '510100' as Adcode, name: '成都市' },
  phone: null,
  target: { kind: 'search', known: 'county' },
  ...changes,
})
const NAME = encodeURIComponent('测试村村史馆（郫都区测试镇）')
/** Both numbers of a link to within half of its sixth decimal of the table's. */
const near = (text: string | null, numbers: readonly [number, number]) => {
  const found = (text ?? '').split(',').map(Number)
  numbers.forEach((wanted, at) => expect(found[at]).toBeCloseTo(wanted, 5))
}
const query = (url: string) => new URL(url).searchParams

describe('the fixed points', () => {
  it('are five, and gcoord agrees with them', () => {
    expect(FIXED_POINTS).toHaveLength(5)
    for (const { wgs, gcj, bd } of FIXED_POINTS) {
      expect(fromWgs84(wgs, 'GCJ02').lng).toBeCloseTo(gcj.lng, 5)
      expect(fromWgs84(wgs, 'GCJ02').lat).toBeCloseTo(gcj.lat, 5)
      expect(fromWgs84(wgs, 'BD09').lng).toBeCloseTo(bd.lng, 5)
      expect(fromWgs84(wgs, 'BD09').lat).toBeCloseTo(bd.lat, 5)
    }
  })
})

describe.each(FIXED_POINTS)('a link to $name', ({ wgs, gcj }) => {
  const there = destination({ target: pointTarget(wgs) })

  it('is longitude first and GCJ-02 for 高德, with the name third', () => {
    const url = mapAppUrl('amap', there, 'android')
    expect(url).toContain(`,${NAME}&mode=car&src=fangzhi&callnative=1`)
    expect(url).toMatch(/^https:\/\/uri\.amap\.com\/navigation\?to=/)
    near(query(url).get('to'), [gcj.lng, gcj.lat])
  })

  it('shows the point alone in 高德 on a computer, which has no place to start from', () => {
    const url = mapAppUrl('amap', there, 'other')
    expect(url).toMatch(/^https:\/\/uri\.amap\.com\/marker\?/)
    expect(query(url).get('coordinate')).toBe('gaode')
    near(query(url).get('position'), [gcj.lng, gcj.lat])
  })

  it('is latitude first and says gcj02 for 百度', () => {
    const url = mapAppUrl('baidu', there, 'android')
    expect(url).toMatch(/^https:\/\/api\.map\.baidu\.com\/marker\?/)
    expect(query(url).get('coord_type')).toBe('gcj02')
    expect(query(url).get('output')).toBe('html')
    expect(query(url).get('src')).toBe('webapp.fangzhi.fangzhi')
    near(query(url).get('location'), [gcj.lat, gcj.lng])
  })

  it('is latitude first and GCJ-02 for 腾讯', () => {
    const url = mapAppUrl('tencent', there, 'ios')
    expect(url).toMatch(/^https:\/\/apis\.map\.qq\.com\/uri\/v1\/routeplan\?type=drive&/)
    expect(query(url).get('referer')).toBe('fangzhi')
    near(query(url).get('tocoord'), [gcj.lat, gcj.lng])
  })

  it('is latitude first and GCJ-02 for Apple', () => {
    const url = mapAppUrl('apple', there, 'ios')
    expect(url).toMatch(/^https:\/\/maps\.apple\.com\/\?daddr=/)
    expect(query(url).get('dirflg')).toBe('d')
    near(query(url).get('daddr'), [gcj.lat, gcj.lng])
  })

  it('stays WGS-84 for geo:', () => {
    expect(mapAppUrl('geo', there, 'android')).toBe(`geo:${wgs.lat},${wgs.lng}?q=${wgs.lat},${wgs.lng}(${NAME})`)
  })

  it('has the app schemes of 高德 and 百度 in GCJ-02', () => {
    const amap = new URL(mapAppScheme('amap', there, 'android') ?? '')
    expect(amap.protocol).toBe('amapuri:')
    expect(amap.searchParams.get('dev')).toBe('0')
    near(`${amap.searchParams.get('dlat')},${amap.searchParams.get('dlon')}`, [gcj.lat, gcj.lng])
    const baidu = new URL(mapAppScheme('baidu', there, 'ios') ?? '')
    expect(baidu.protocol).toBe('baidumap:')
    const [name, latLng] = (baidu.searchParams.get('destination') ?? '').split('|latlng:')
    expect(name).toBe('name:测试村村史馆（郫都区测试镇）')
    near(latLng ?? '', [gcj.lat, gcj.lng])
  })
})

describe('mapAppScheme', () => {
  const there = destination({ target: pointTarget({ lng: 103.9, lat: 30.8 }) })

  it.each<[MapApp, Parameters<typeof mapAppScheme>[2], string | null]>([
    ['amap', 'ios', 'iosamap:'],
    ['amap', 'harmony', 'amapuri:'],
    ['baidu', 'android', 'bdapp:'],
    ['baidu', 'harmony', 'baidumap:'],
    ['amap', 'other', null],
    ['tencent', 'android', null],
    ['apple', 'ios', null],
    ['geo', 'android', null],
  ])('%s on %s: %s', (app, system, protocol) => {
    const scheme = mapAppScheme(app, there, system)
    expect(scheme === null ? null : new URL(scheme).protocol).toBe(protocol)
  })

  it.each([
    ['android', 'andr.fangzhi.fangzhi'],
    ['harmony', 'ios.fangzhi.fangzhi'],
    ['ios', 'ios.fangzhi.fangzhi'],
  ] as const)('drives by GCJ-02 in 百度 on %s', (system, src) => {
    const asked = query(mapAppScheme('baidu', there, system) ?? '')
    expect([asked.get('coord_type'), asked.get('mode'), asked.get('src')]).toEqual(['gcj02', 'driving', src])
  })

  it('drives to a GCJ-02 point in 高德', () => {
    const asked = query(mapAppScheme('amap', there, 'ios') ?? '')
    expect([asked.get('dev'), asked.get('t'), asked.get('sourceApplication')]).toEqual(['0', '0', 'fangzhi'])
  })

  it('has none without a point', () => {
    expect(mapAppScheme('amap', destination(), 'android')).toBeNull()
  })
})

describe('a hall without a point', () => {
  it.each<[MapApp, string, string, string]>([
    ['amap', 'https://uri.amap.com/search', 'keyword', 'city=510100'],
    ['baidu', 'https://api.map.baidu.com/place/search', 'query', `region=${encodeURIComponent('成都市')}`],
    ['tencent', 'https://apis.map.qq.com/uri/v1/search', 'keyword', `region=${encodeURIComponent('成都市')}`],
    ['apple', 'https://maps.apple.com/', 'q', ''],
  ])('is searched for in %s by name and address', (app, base, key, limit) => {
    const url = mapAppUrl(app, destination({ address: '测试镇战旗路1号' }), 'android')
    expect(url.startsWith(`${base}?`)).toBe(true)
    expect(url).toContain(limit)
    expect(query(url).get(key)).toBe('测试村村史馆 测试镇战旗路1号')
  })

  it('is searched for in the whole province where no prefecture is known', () => {
    const nowhere = destination({ prefecture: null })
    expect(query(mapAppUrl('baidu', nowhere, 'android')).get('region')).toBe('四川省')
    expect(query(mapAppUrl('amap', nowhere, 'android')).has('city')).toBe(false)
    expect(query(mapAppUrl('amap', nowhere, 'android')).get('view')).toBe('list')
  })

  it('is searched for by its place when no address is told', () => {
    expect(mapAppUrl('geo', destination(), 'android')).toBe(
      `geo:0,0?q=${encodeURIComponent('测试村村史馆 成都市郫都区测试镇测试村')}`,
    )
  })

  it('puts no number that could be read as a point into any link', () => {
    for (const app of MAP_APPS) expect(mapAppUrl(app, destination(), 'android')).not.toMatch(/\d{2,3}\.\d+/)
  })
})

describe('hostile names', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      '馆,1&to=0,0',
      'a|latlng:0,0',
      '<script>',
      '\ud800',
      '馆)#?q=',
      '%2C%00',
      '\n\t\u202e馆',
      '🏛️'.repeat(80),
    ),
  )

  it('neither break a link nor add to it', () => {
    fc.assert(
      fc.property(names, names, fc.boolean(), (name, address, hasPoint) => {
        const target = hasPoint ? pointTarget({ lng: 103.9, lat: 30.8 }) : destination().target
        const hostile = destination({ name, address, target })
        const harmless = destination({ address: '乙', target })
        for (const app of MAP_APPS) {
          const url = mapAppUrl(app, hostile, 'android')
          expect(URL.canParse(url)).toBe(true)
          expect([...query(url).keys()]).toEqual([...query(mapAppUrl(app, harmless, 'android')).keys()])
          expect(new URL(url).hash).toBe('')
          expect(new URL(url).host).toBe(new URL(mapAppUrl(app, harmless, 'android')).host)
        }
        expect(
          query(mapAppUrl('amap', hostile, 'android'))
            .get('to')
            ?.split(',').length ?? 3,
        ).toBe(3)
        expect(mapAppScheme('baidu', hostile, 'ios')?.split(encodeURIComponent('|latlng:')).length ?? 2).toBe(2)
      }),
    )
  })
})

describe('isMapApp', () => {
  it.each([
    ['amap', true],
    ['google', false],
    [null, false],
  ])('%s: %s', (name, expected) => {
    expect(isMapApp(name)).toBe(expected)
  })
})

describe('offeredMapApps', () => {
  it('offers geo: on Android only, and not inside another app', () => {
    expect(offeredMapApps('android', false)).toContain('geo')
    expect(offeredMapApps('android', true)).not.toContain('geo')
    expect(offeredMapApps('ios', false)).toEqual(['amap', 'baidu', 'tencent', 'apple'])
  })
})
