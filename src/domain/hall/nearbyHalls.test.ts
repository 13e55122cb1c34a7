import { describe, expect, it } from 'vitest'
import type { HallSummary } from '../pack/corePack.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Standpoint } from '../place/standpoint.ts'
import { NearbyFinder } from './nearbyHalls.ts'

const PIDU = '510117' as Adcode
const WENJIANG = '510115' as Adcode
const labels = new Map([
  [PIDU, { lng: 103.88, lat: 30.84 }],
  [WENJIANG, { lng: 103.83, lat: 30.7 }],
])

function aSummary(name: string, changes: Partial<HallSummary>): HallSummary {
  return { name, county: null, position: null, precision: 'county', township: null, ...changes } as HallSummary
}

const halls = [
  aSummary('省馆', {}),
  aSummary('温江馆', { county: WENJIANG }),
  aSummary('郫都县级馆', { county: PIDU }),
  aSummary('郫都唐昌馆', { county: PIDU, township: '唐昌街道' }),
  aSummary('郫都入口馆', { county: PIDU, position: { lng: 103.881, lat: 30.841 }, precision: 'entrance' }),
]
const finder = new NearbyFinder(halls, labels)
const all = () => true
const names = (entries: readonly { hall: HallSummary }[]) => entries.map(entry => entry.hall.name)

const here: Standpoint = { kind: 'here', point: { lng: 103.88, lat: 30.84 }, accuracyM: 20, county: PIDU }

describe('NearbyFinder', () => {
  it('lists the visitor’s own county first, measured halls before those known to the county', () => {
    const { own, around } = finder.find(here, all, 10)
    expect(names(own)).toEqual(['郫都入口馆', '郫都县级馆', '郫都唐昌馆'])
    expect(own.map(entry => entry.distance?.kind)).toEqual(['exact', 'same-county', 'same-county'])
    expect(names(around)).toEqual(['温江馆'])
    expect(around[0]?.distance?.kind).toBe('about')
  })

  it('leaves out halls that name neither a point nor a county: they have no place near anything', () => {
    const { own, around } = finder.find(here, all, 10)
    expect([...names(own), ...names(around)]).not.toContain('省馆')
  })

  it('calls nothing exact from a hand-picked county or a coarse fix', () => {
    const picked: Standpoint = { kind: 'picked', county: WENJIANG, township: null, point: { lng: 103.83, lat: 30.7 } }
    expect(finder.find(picked, all, 10).around.map(entry => entry.distance?.kind)).toEqual(['about', 'about', 'about'])
    const coarse = finder.find({ ...here, accuracyM: 30_000 }, all, 10)
    expect(coarse.own.map(entry => entry.distance?.kind)).toEqual(['same-county', 'same-county', 'same-county'])
  })

  it('puts the halls of a hand-picked township first', () => {
    const picked: Standpoint = {
      kind: 'picked',
      county: PIDU,
      township: '唐昌街道',
      point: { lng: 103.88, lat: 30.84 },
    }
    expect(names(finder.find(picked, all, 10).own)[0]).toBe('郫都唐昌馆')
  })

  it('applies the filter to both parts and never returns more than asked', () => {
    const { own, around } = finder.find(here, hall => hall.name !== '郫都入口馆', 0)
    expect(names(own)).not.toContain('郫都入口馆')
    expect(around).toEqual([])
  })

  it('answers outside the province, where no county is one’s own', () => {
    const paris: Standpoint = { kind: 'here', point: { lng: 2.35, lat: 48.85 }, accuracyM: 10, county: null }
    const { own, around } = finder.find(paris, all, 10)
    expect(own).toEqual([])
    expect(around).toHaveLength(4)
  })
})
