import { describe, expect, it } from 'vitest'
import { addPlaces } from './addPlaces.ts'
import type { Found, FoundGroup, PlaceName, SearchAnswer } from './found.ts'

const place = (name: string, score: number): Found<PlaceName> => ({
  id: { name, within: '', lookUp: name },
  marks: [],
  score,
})
const group = (...found: readonly Found<PlaceName>[]): FoundGroup<PlaceName> => ({ found, count: found.length })
const none = { found: [], count: 0 }
const answer = (kind: SearchAnswer['kind'], places: FoundGroup<PlaceName>): SearchAnswer => ({
  query: '华阳',
  kind,
  missing: kind === 'exact' ? [] : ['华阳'],
  halls: none,
  titles: none,
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
  })

  it('take the stead of places that are only like it, and make the answer exact', () => {
    const joined = addPlaces(answer('near', group(place('花羊村', 9))), group(place('华阳村', 1)), 9)
    expect([joined.kind, joined.missing]).toEqual(['exact', []])
    expect(namesOf(joined)).toEqual(['华阳村'])
    expect(joined.places.count).toBe(1)
  })

  it('are named once, and no more of them than asked for', () => {
    const joined = addPlaces(
      answer('exact', group(place('甲村', 0), place('乙村', 1))),
      group(place('甲村', 0), place('丙村', 1)),
      2,
    )
    expect(namesOf(joined)).toEqual(['甲村', '乙村'])
    expect(joined.places.count).toBe(3)
  })

  it('change nothing when there are none', () => {
    const near = answer('near', group(place('花羊村', 9)))
    expect(addPlaces(near, none, 9)).toBe(near)
  })
})
