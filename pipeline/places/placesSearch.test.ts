import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { buildPlaces } from './buildPlaces.ts'
import { readPlaces } from './readPlaces.ts'
import { readRecords } from '../records/readRecords.ts'
import { PlaceFinder } from '../../src/domain/place/placeFinder.ts'
import { placesSearch } from '../../src/domain/text/placesSearch.ts'

const folder = fileURLToPath(new URL('../../records', import.meta.url))
const { prefectures, counties, oldPlaces } = readRecords(folder)
const pack = buildPlaces({ ...readPlaces(folder), oldPlaces: oldPlaces.map(({ record }) => record) })
const { ids, rows } = placesSearch(pack, prefectures, counties)
const finder = new PlaceFinder(pack, [...prefectures, ...counties])

describe('placesSearch', () => {
  it('lists every division, township and old name, each with what it is asked with', () => {
    expect(ids).toHaveLength(rows.length)
    const townshipCount = pack.townships.length + pack.oldTownships.length
    expect(rows).toHaveLength(prefectures.length + counties.length + pack.oldPlaces.length + townshipCount)
  })

  it.each([
    ['郫都区', '郫都区'],
    ['灌县', '灌县'],
    ['唐昌镇', '郫都区唐昌镇'],
  ])('asks for %s as %s', (name, id) => expect(ids[rows.findIndex(([first]) => first === name)]).toBe(id))

  it('is understood by 回老家, old townships that went over a border among them', () => {
    const sample = ids.filter((id, at) => at % 40 === 0 || !id.includes('区'))
    expect(sample.slice(0, 400).filter(id => finder.resolve(id).length === 0)).toEqual([])
    expect(ids).toContain('万兴乡')
  })
})
