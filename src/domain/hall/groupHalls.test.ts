import { describe, expect, it } from 'vitest'
import type { HallSummary } from '../pack/corePack.ts'
import type { Adcode } from '../place/adcode.ts'
import { DivisionIndex } from '../place/division.ts'
import { firstInGroups } from './firstInGroups.ts'
import { countKinds, groupHalls } from './groupHalls.ts'

const code = (text: string) => text as Adcode
const divisions = new DivisionIndex(
  [
    { code: code('510100'), name: '成都市' },
    { code: code('511300'), name: '南充市' },
  ],
  [
    { code: code('510104'), name: '锦江区' },
    { code: code('510117'), name: '郫都区' },
    { code: code('511302'), name: '顺庆区' },
  ],
)

function aSummary(name: string, county: string | null, prefecture: string | null, province = '510000'): HallSummary {
  return { name, kind: 'village', county, prefecture, province } as unknown as HallSummary
}

describe('groupHalls', () => {
  const halls = [
    aSummary('省馆', null, null),
    aSummary('甲', '510117', '510100'),
    aSummary('乙', null, '510100'),
    aSummary('渝馆', null, null, '500000'),
  ]

  it('keeps every prefecture of today, also one without a hall', () => {
    expect(groupHalls(halls, divisions).prefectures.map(group => [group.prefecture.name, group.hallCount])).toEqual([
      ['成都市', 2],
      ['南充市', 0],
    ])
  })

  it('puts halls whose source names only the prefecture before the counties', () => {
    expect(groupHalls(halls, divisions).prefectures[0]?.counties.map(group => group.county?.name ?? null)).toEqual([
      null,
      '郫都区',
    ])
  })

  it('keeps the halls of a county together, in their order, and counts them by kind', () => {
    const [county] = groupHalls([aSummary('甲', '510117', '510100'), aSummary('丙', '510117', '510100')], divisions)
      .prefectures.slice(0, 1)
      .flatMap(group => group.counties)
    expect(county?.halls.map(hall => hall.name)).toEqual(['甲', '丙'])
    const kinds = ['village', 'digital', 'village'].map(kind => ({ kind }) as HallSummary)
    expect(countKinds(kinds)).toEqual([
      { kind: 'village', count: 2 },
      { kind: 'digital', count: 1 },
    ])
  })

  it('names the counties nothing is recorded for', () => {
    expect(groupHalls(halls, divisions).prefectures[0]?.emptyCounties.map(county => county.name)).toEqual(['锦江区'])
    expect(groupHalls(halls, divisions).prefectures[1]?.emptyCounties.map(county => county.name)).toEqual(['顺庆区'])
  })

  it('has no group for what is not there', () => {
    const { provincial, outside, prefectures } = groupHalls([aSummary('甲', '510117', '510100')], divisions)
    expect([provincial, outside]).toEqual([[], []])
    expect(prefectures[0]?.counties.map(group => group.county?.name)).toEqual(['郫都区'])
  })

  it('tells halls of the whole province and of other provinces apart', () => {
    expect(groupHalls(halls, divisions).provincial.map(hall => hall.name)).toEqual(['省馆'])
    expect(groupHalls(halls, divisions).outside).toEqual([
      { province: '500000', halls: [expect.objectContaining({ name: '渝馆' })] },
    ])
  })
})

describe('the first halls of a prefecture', () => {
  const counties = groupHalls(
    [aSummary('甲', '510104', '510100'), aSummary('乙', '510104', '510100'), aSummary('丙', '510117', '510100')],
    divisions,
  ).prefectures[0]?.counties
  const firstNames = (limit: number) =>
    firstInGroups(counties ?? [], 'halls', limit).map(({ county, halls }) => [
      county?.name,
      halls.map(hall => hall.name).join(''),
    ])

  it('end in the middle of a county when so many were asked for', () => {
    expect(firstNames(1)).toEqual([['锦江区', '甲']])
  })

  it('leave out the counties they do not reach', () => {
    expect(firstNames(2)).toEqual([['锦江区', '甲乙']])
    expect(firstNames(3)).toEqual([
      ['锦江区', '甲乙'],
      ['郫都区', '丙'],
    ])
  })
})
