import { describe, expect, it } from 'vitest'
import type { HallId } from '../../domain/hall/hall.ts'
import { addPlaces, addVillages } from './addPlaces.ts'
import type { Found, FoundGroup, PlaceName, SearchAnswer } from './found.ts'

const place = (name: string, score: number, start = 0): Found<PlaceName> => ({
  id: { name, within: '', lookUp: name },
  marks: [{ field: 0, start, end: start + 2 }],
  score,
})
const group = (...found: readonly Found<PlaceName>[]): FoundGroup<PlaceName> => ({ found, count: found.length })
const halls = { found: [{ id: 'a-hall' as HallId, marks: [], score: 8 }], count: 1 }
const answer = (kind: SearchAnswer['kind'], places: FoundGroup<PlaceName>): SearchAnswer => ({
  query: '华阳',
  kind,
  missing: kind === 'exact' ? [] : ['华阳'],
  halls,
  titles: { found: [], count: 0 },
  places,
})
const namesOf = ({ places }: SearchAnswer) => places.found.map(({ id }) => id.name)

describe('places found another way', () => {
  it('come among the others, best first, and of equals last', () => {
    const joined = addPlaces(
      answer('exact', group(place('华阳县', 1), place('新华阳街', 3))),
      group(place('华阳', 0), place('华阳村', 1)),
      9,
    )
    expect(namesOf(joined)).toEqual(['华阳', '华阳县', '华阳村', '新华阳街'])
    expect(joined.places.count).toBe(4)
    expect(joined.halls).toBe(halls)
  })

  it('take the stead of what is only like it, and make the answer exact', () => {
    const joined = addPlaces(answer('near', group(place('花羊村', 9))), group(place('华阳村', 1)), 9)
    expect([joined.kind, joined.missing]).toEqual(['exact', []])
    expect(namesOf(joined)).toEqual(['华阳村'])
    expect([joined.places.count, joined.halls.count]).toEqual([1, 0])
  })

  it('are named once, also among themselves', () => {
    const joined = addPlaces(
      answer('exact', group(place('甲村', 0))),
      group(place('甲村', 0), place('丙村', 1), place('丙村', 1)),
      9,
    )
    expect(namesOf(joined)).toEqual(['甲村', '丙村'])
    expect(joined.places.count).toBe(2)
  })

  it('are counted beyond those that are named', () => {
    const many = { found: [place('甲村', 0)], count: 40 }
    const joined = addPlaces(answer('exact', { found: [place('甲镇', 1)], count: 20 }), many, 1)
    expect(namesOf(joined)).toEqual(['甲村'])
    expect(joined.places.count).toBe(60)
  })

  it('change nothing when there are none', () => {
    const near = answer('near', group(place('花羊村', 9)))
    expect(addPlaces(near, group(), 9)).toBe(near)
  })
})

describe('villages', () => {
  it('join an exact answer wherever the words stand in their names', () => {
    expect(namesOf(addVillages(answer('exact', group()), group(place('新华阳村', 3, 1)), 9))).toEqual(['新华阳村'])
  })

  it('join an answer that only has something like it when the best one’s name begins so', () => {
    const near = answer('near', group(place('花羊村', 9)))
    expect(addVillages(near, group(place('新华阳村', 3, 1)), 9)).toBe(near)
    expect(namesOf(addVillages(near, group(place('华阳村', 1), place('新华阳村', 3, 1)), 9))).toEqual([
      '华阳村',
      '新华阳村',
    ])
  })
})
