import { describe, expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import { parseSearchSet } from './searchColumns.ts'
import { buildSearchSet } from './searchSet.ts'
import { searchNow } from './search.ts'
import { VillagesSearch, type VillageList } from './villagesSearch.ts'

const READINGS: Readonly<Record<string, string>> = { 战: 'zhan', 旗: 'qi', 镇: 'zhen', 唐: 'tang', 昌: 'chang' }
const placesSet = buildSearchSet([['战旗镇'], ['唐昌镇']], text => Array.from(text, each => READINGS[each] ?? ''))
const townships: readonly VillageList[] = [
  { county: '510117' as Adcode, name: '唐昌镇', villages: ['战旗村', '鑔村'], goneVillages: ['金星村'] },
  { county: '510117' as Adcode, name: '无村镇', villages: [], goneVillages: [] },
  { county: '510117' as Adcode, name: '安德镇', villages: ['安龙村'], goneVillages: [] },
  { county: '510117' as Adcode, name: '古城镇', villages: [], goneVillages: ['指路村'] },
]
const villages = new VillagesSearch(placesSet, () => '郫都区')
for (const township of townships) villages.add(township)
const set = villages.takeSet()

function find(query: string): readonly string[] {
  const steps = parseSearchSet(set)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) continue
    const { sets } = searchNow(new Map([['villages', { columns: step.value, order: null }]]), query, 5)
    return (sets.get('villages')?.hits ?? []).map(({ row }) => villages.at(row)?.name ?? '')
  }
}

describe('VillagesSearch', () => {
  it.each([
    ['pinyin read as in the names of places', 'zhanqi', '战旗村'],
    ['initials', 'zq', '战旗村'],
    ['a part of the name', '旗村', '战旗村'],
    ['a character that no place is named with', '鑔', '鑔村'],
    ['a name that is gone', '金星', '金星村'],
    ['the township it lies in', '唐昌 战旗', '战旗村'],
  ])('finds by %s', (_what, query, name) => expect(find(query)).toContain(name))

  it('tells where each row’s village lies and whether its name is gone, and nothing of other rows', () => {
    expect([0, 2, 3, 4].map(row => villages.at(row))).toEqual([
      { name: '战旗村', county: '郫都区', township: '唐昌镇', isGone: false },
      { name: '金星村', county: '郫都区', township: '唐昌镇', isGone: true },
      { name: '安龙村', county: '郫都区', township: '安德镇', isGone: false },
      { name: '指路村', county: '郫都区', township: '古城镇', isGone: true },
    ])
    expect([-1, 5].map(row => villages.at(row))).toEqual([null, null])
  })

  it('has no rows before a township was added', () => {
    expect(new VillagesSearch(placesSet, () => '').at(0)).toBeNull()
  })
})
