import { describe, expect, it } from 'vitest'
import { readRecords } from '../../records/readRecords.ts'
import { PlaceFinder, stemOf } from './placeFinder.ts'

const records = readRecords('records')
const places = new PlaceFinder(
  records.prefectures,
  records.counties,
  records.oldPlaces.map(({ record }) => record),
)

describe('PlaceFinder', () => {
  it.each<[string | null, string | null, string]>([
    [null, '郫都区', '510117'],
    ['成都', '郫都', '510117'],
    ['成都市', '四川省成都市郫都区', '510117'],
    [null, '510117', '510117'],
    ['乐山市', '市中区', '511102'],
    ['内江', '市中区', '511002'],
    ['四川省', '阿坝州茂县', '513223'],
    ['甘孜藏族自治州', '甘孜县', '513328'],
    ['绵阳市', null, '510700'],
  ])('finds %s %s', (prefecture, county, code) => {
    const finding = places.find(prefecture, county)
    expect(finding.kind === 'found' && (finding.place.county ?? finding.place.prefecture)).toBe(code)
  })

  it.each<[string | null, string | null, string]>([
    [null, '市中区', '不止一个'],
    ['绵阳市', '郫都区', '成都市才有'],
    [null, '不存在县', '没有叫'],
    [null, '519999', '没有行政区划代码'],
    [null, null, '没有写明'],
  ])('does not find %s %s', (prefecture, county, says) => {
    const finding = places.find(prefecture, county)
    expect(finding.kind === 'unknown' && finding.message).toContain(says)
  })

  it('knows a former county, and leaves the decision to a person', () => {
    expect(places.find('成都市', '灌县')).toMatchObject({
      kind: 'old',
      today: ['都江堰市'],
      place: { county: '510181' },
    })
  })

  it('finds every county by its full name', () => {
    for (const { code, name } of records.counties) {
      const prefecture = records.prefectures.find(each => each.code === `${code.slice(0, 4)}00`)
      const finding = places.find(prefecture?.name ?? null, name)
      expect(finding.kind === 'found' && finding.place.county, name).toBe(code)
    }
  })

  it('keeps names of two characters whole', () => {
    expect([stemOf('泸县'), stemOf('郫都区'), stemOf('北川羌族自治县'), stemOf('凉山彝族自治州')]).toEqual([
      '泸县',
      '郫都',
      '北川',
      '凉山',
    ])
  })
})
