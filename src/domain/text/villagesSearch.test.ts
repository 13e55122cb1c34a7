import { describe, expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import type { PlacesPack } from '../place/placesPack.ts'
import { parseSearchSet } from './searchColumns.ts'
import { buildSearchSet } from './searchSet.ts'
import { searchNow } from './search.ts'
import { villagesSearch } from './villagesSearch.ts'

const READINGS: Readonly<Record<string, string>> = { 战: 'zhan', 旗: 'qi', 镇: 'zhen', 唐: 'tang', 昌: 'chang' }
const placesSet = buildSearchSet([['战旗镇'], ['唐昌镇']], text => Array.from(text, each => READINGS[each] ?? ''))
const pack: PlacesPack = {
  townships: [{ county: '510117' as Adcode, name: '唐昌镇', villages: ['战旗村', '鑔村'], goneVillages: ['金星村'] }],
  oldTownships: [],
  oldPlaces: [],
}
const { villages, set } = villagesSearch(pack, placesSet, () => '郫都区')

function find(query: string): readonly string[] {
  const steps = parseSearchSet(set)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) continue
    const { sets } = searchNow(new Map([['villages', { columns: step.value, order: null }]]), query, 5)
    return (sets.get('villages')?.hits ?? []).map(({ row }) => villages[row]?.name ?? '')
  }
}

describe('villagesSearch', () => {
  it.each([
    ['pinyin read as in the names of places', 'zhanqi', '战旗村'],
    ['initials', 'zq', '战旗村'],
    ['a part of the name', '旗村', '战旗村'],
    ['a character that no place is named with', '鑔', '鑔村'],
    ['a name that is gone', '金星', '金星村'],
    ['the township it lies in', '唐昌 战旗', '战旗村'],
  ])('finds by %s', (_what, query, name) => expect(find(query)).toContain(name))

  it('tells county and township of each', () => {
    expect(villages[0]).toEqual({ name: '战旗村', within: '郫都区唐昌镇' })
  })
})
