import { expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import type { OldPlace } from '../place/oldPlace.ts'
import type { OldTownshipRow, PlacesPack } from '../place/placesPack.ts'
import { placesSearch } from './placesSearch.ts'
import { hallSearchRow, oldPlaceSearchRow, placeSearchRow, titleSearchRow } from './searchRows.ts'

it('a hall is found by its names and by where it stands', () => {
  const hall = { name: '村史馆', township: '唐昌镇', village: '战旗村' }
  expect(hallSearchRow({ ...hall, formerNames: ['陈列室'], localName: { text: 'ཁང' } }, '成都市郫都区')).toEqual([
    '村史馆',
    '陈列室',
    'ཁང',
    '成都市郫都区唐昌镇战旗村',
  ])
  expect(hallSearchRow({ name: '省馆', township: null, village: null }, '')).toEqual(['省馆'])
})

it('a title is found by its names, its series and its place', () => {
  const title = { title: '郫县志', formerTitles: ['郫志'], series: '四川省地方志', place: '郫都区' }
  expect(titleSearchRow(title)).toEqual(['郫县志', '郫志', '四川省地方志', '郫都区'])
  expect(titleSearchRow({ ...title, formerTitles: [], series: null, place: null })).toEqual(['郫县志'])
})

it('a place is found by its name, what it lies in and what it is today', () => {
  expect(placeSearchRow('唐昌镇', ['成都市', null, '郫都区'])).toEqual(['唐昌镇', '成都市郫都区'])
  expect(placeSearchRow('成都市', [])).toEqual(['成都市'])
  const today = [{ name: '郫都区' }, { name: '龙泉驿区' }] as OldPlace['today']
  expect(oldPlaceSearchRow({ oldName: '老县', today })).toEqual(['老县', '郫都区 龙泉驿区'])
})

it('every place leads to the name 回老家 is asked with', () => {
  const [chengdu, pidu, longquan] = ['510100', '510117', '510112'] as [Adcode, Adcode, Adcode]
  const township = (county: Adcode, name: string) => ({ county, name, villages: [], goneVillages: [] })
  const oldTownship = (county: Adcode, name: string, ...heirs: number[]): OldTownshipRow => ({
    county,
    name,
    basis: 'likely',
    heirs: heirs.map(heir => ({ township: heir, sharePercent: null })),
    goneVillages: [],
    sources: null,
  })
  const pack: PlacesPack = {
    townships: [township(pidu, '唐昌镇'), township(longquan, '柏合街道'), township(chengdu, '直管街道')],
    oldTownships: [oldTownship(pidu, '某乡', 1, 0), oldTownship(pidu, '远乡', 1), oldTownship(longquan, '无踪乡')],
    oldPlaces: [{ oldName: '郫县', today: [{ name: '郫都区', adcode: pidu }] } as unknown as OldPlace],
  }
  const counties = [
    { code: pidu, name: '郫都区' },
    { code: longquan, name: '龙泉驿区' },
  ]
  const { ids, rows } = placesSearch(pack, [{ code: chengdu, name: '成都市' }], counties)
  expect(ids.map((id, row) => [id, ...(rows[row] ?? [])])).toEqual([
    ['成都市', '成都市'],
    ['郫都区', '郫都区', '成都市'],
    ['龙泉驿区', '龙泉驿区', '成都市'],
    ['郫县', '郫县', '郫都区'],
    ['郫都区唐昌镇', '唐昌镇', '成都市郫都区'],
    ['龙泉驿区柏合街道', '柏合街道', '成都市龙泉驿区'],
    ['成都市直管街道', '直管街道', '成都市'],
    ['郫都区某乡', '某乡', '成都市郫都区'],
    ['远乡', '远乡', '成都市郫都区'],
    ['龙泉驿区无踪乡', '无踪乡', '成都市龙泉驿区'],
  ])
})
