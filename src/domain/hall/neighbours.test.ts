import { expect, it } from 'vitest'
import type { HallSummary } from '../pack/corePack.ts'
import { neighboursOf } from './neighbours.ts'

const hall = (id: string, changes: Partial<HallSummary> = {}) =>
  ({ id, kind: 'village', county: '510117', township: '唐昌镇', ...changes }) as unknown as HallSummary
const halls = [
  hall('a'),
  hall('same-township'),
  hall('same-county', { township: '三道堰镇' }),
  hall('no-township', { township: null }),
  hall('elsewhere', { county: '510112' } as unknown as Partial<HallSummary>),
  hall('online', { kind: 'digital' }),
]
const idsFor = (id: string, changes?: Partial<HallSummary>) => {
  const { township, county } = neighboursOf(hall(id, changes), halls)
  return [township, county].map(list => list.map(other => other.id))
}

it('neighbours are the other halls of the township, then those of the county', () => {
  expect(idsFor('a')).toEqual([['same-township'], ['same-county', 'no-township']])
})

it('halls that no source puts into a township are not of one township', () => {
  expect(idsFor('b', { township: null })).toEqual([[], ['a', 'same-township', 'same-county', 'no-township']])
})

it('a digital hall and one without a county have none', () => {
  expect(idsFor('online', { kind: 'digital' })).toEqual([[], []])
  expect(idsFor('a', { county: null })).toEqual([[], []])
})
