import { describe, expect, it } from 'vitest'
import type { DivisionRows } from './divisionRows.ts'
import { extractOldDivisions } from './oldDivisions.ts'

const release = (areaCode: string, township: string, villages: readonly string[]): DivisionRows => ({
  prefectures: [],
  counties: [],
  townships: [{ code: `${areaCode}001`, name: township, provinceCode: '51', areaCode }],
  villages: villages.map((name, index) => ({
    code: `${areaCode}00100${index}`,
    name,
    provinceCode: '51',
    areaCode,
    streetCode: `${areaCode}001`,
  })),
})

describe('extractOldDivisions', () => {
  it('lays the years over each other under the county’s code of today', () => {
    const old = extractOldDivisions([
      release('510124', '甲乡', ['一村村民委员会']),
      release('510117', '甲乡', ['一村村委会', '二村村委会']),
    ])
    expect(old).toEqual({ '510117': { 甲乡: ['一村', '二村'] } })
  })

  it('puts the townships of a development zone under the prefecture', () => {
    expect(Object.keys(extractOldDivisions([release('511071', '甲镇', [])]))).toEqual(['511000'])
  })

  it('leaves out names the source spoilt', () => {
    expect(extractOldDivisions([release('510112', '甲镇', ['青??村村民委员会'])])).toEqual({ '510112': { 甲镇: [] } })
  })
})
