import { describe, expect, it } from 'vitest'
import type { Adcode } from '../domain/place/adcode.ts'
import { DivisionIndex } from '../domain/place/division.ts'
import { PlaceFinder } from '../domain/place/placeFinder.ts'
import { findPlaces } from './findPlaces.ts'

const prefectures = [{ code: '510100' as Adcode, name: '成都市' }]
const counties = [{ code: '510117' as Adcode, name: '郫都区' }]
const divisions = new DivisionIndex(prefectures, counties)
const finder = new PlaceFinder(
  {
    townships: [{ county: '510117' as Adcode, name: '唐昌镇', villages: ['战旗村'], goneVillages: ['金星村'] }],
    oldTownships: [],
    oldPlaces: [],
  },
  [...prefectures, ...counties],
)
const found = (query: string) => findPlaces(finder, divisions, query).found.map(({ id, score }) => ({ ...id, score }))

describe('places by their names', () => {
  it('are found by the whole name, in traditional characters too', () => {
    const village = { name: '战旗村', within: '成都市郫都区唐昌镇', lookUp: '郫都区唐昌镇战旗村', score: 0 }
    expect(found('战旗村')).toEqual([village])
    expect(found('戰旗村')).toEqual([village])
  })

  it('are found by a name run together with its county', () => {
    expect(found('郫都区战旗村')).toMatchObject([{ name: '战旗村', score: 0 }])
  })

  it('come after whole names when the ending was left out', () => {
    expect(found('战旗')).toMatchObject([{ name: '战旗村', score: 1 }])
  })

  it('that are gone are asked for with their county alone', () => {
    expect(found('金星村')).toMatchObject([{ name: '金星村', lookUp: '郫都区金星村' }])
  })
})
