import { describe, expect, it } from 'vitest'
import type { HallId } from '../hall/hall.ts'
import type { Adcode } from '../place/adcode.ts'
import { gatherHalls } from './gatherHalls.ts'
import type { MapHall } from './mapHall.ts'

const hall = (part: Partial<MapHall>): MapHall => ({
  id: 'a-hall' as HallId,
  name: '某馆',
  kind: 'village',
  prefecture: '510100' as Adcode,
  county: '510117' as Adcode,
  position: { lng: 103.9, lat: 30.8 },
  precision: 'building',
  ...part,
})

describe('gatherHalls', () => {
  it.each(['entrance', 'building', 'village', 'township'] as const)('gives a hall of %s precision its own mark', p => {
    const gathered = gatherHalls([hall({ precision: p })])
    expect(gathered.placed).toHaveLength(1)
    expect(gathered.countByCounty.size).toBe(0)
  })

  it.each<[string, Partial<MapHall>]>([
    ['no position', { position: null }],
    ['a position no finer than the county', { precision: 'county' }],
    ['a position at 0,0', { position: { lng: 0, lat: 0 } }],
    ['a position that is not a number', { position: { lng: NaN, lat: 30.8 } }],
    ['swapped degrees', { position: { lng: 30.8, lat: 103.9 } }],
    ['a position in another province', { position: { lng: 116.4, lat: 39.9 } }],
  ])('gathers a hall with %s on its county', (_, part) => {
    const gathered = gatherHalls([hall(part), hall(part)])
    expect(gathered.placed).toEqual([])
    expect([...gathered.countByCounty]).toEqual([['510117', 2]])
    expect([...gathered.countByPrefecture]).toEqual([['510100', 2]])
  })

  it('gathers a hall without a county on its prefecture and counts it apart', () => {
    const gathered = gatherHalls([hall({ county: null, position: null })])
    expect([...gathered.countByPrefecture]).toEqual([['510100', 1]])
    expect(gathered.countylessCount).toBe(1)
  })

  it.each<[string, Partial<MapHall>]>([
    ['of the whole province', { county: null, prefecture: null, position: null }],
    ['of another province', { county: '500101' as Adcode, prefecture: '500100' as Adcode, position: null }],
  ])('says that a hall %s is not on the map', (_, part) => {
    expect(gatherHalls([hall(part)])).toMatchObject({ unplacedCount: 1, placed: [] })
  })

  it('loses no hall', () => {
    const halls = [hall({}), hall({ position: null }), hall({ county: null, prefecture: null, position: null })]
    const { placed, countByPrefecture, unplacedCount } = gatherHalls(halls)
    const gathered = [...countByPrefecture.values()].reduce((sum, count) => sum + count, 0)
    expect(placed.length + gathered + unplacedCount).toBe(halls.length)
  })
})
