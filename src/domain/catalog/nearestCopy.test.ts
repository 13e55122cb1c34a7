import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupHoldings, nearestCopies } from './nearestCopy.ts'

// Holdings 0…4: title 1 in rooms 0, 2, 1; title 0 in room 2; an unknown title 7.
const byTitle = groupHoldings(Uint32Array.of(1, 0, 1, 7, 1), Uint32Array.of(0, 2, 2, 0, 1), 3)

describe('nearestCopies', () => {
  it('lists the copies of one title, nearest first', () => {
    expect(nearestCopies(byTitle, 1, Float32Array.of(900, 100, 500), 9)).toEqual([
      { holding: 4, room: 1, distanceM: 100 },
      { holding: 2, room: 2, distanceM: 500 },
      { holding: 0, room: 0, distanceM: 900 },
    ])
  })

  it('puts a room of unknown distance last and says so', () => {
    expect(nearestCopies(byTitle, 1, Float32Array.of(Number.NaN, 100, 500), 9).at(-1)).toEqual({
      holding: 0,
      room: 0,
      distanceM: null,
    })
  })

  it('keeps the order of the records while the place is not known', () => {
    expect(nearestCopies(byTitle, 1, null, 2).map(copy => copy.holding)).toEqual([0, 2])
  })

  it.each([2, 3, -1, Number.NaN])('has none for title %s, which nobody holds', title => {
    expect(nearestCopies(byTitle, title, null, 9)).toEqual([])
  })

  it('hands out no copy when none is asked for', () => expect(nearestCopies(byTitle, 1, null, 0)).toEqual([]))

  it('agrees with sorting everything', () => {
    const holding = fc.tuple(fc.nat(4), fc.nat(9))
    const distances = fc.array(fc.nat(1000), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(fc.array(holding), distances, fc.nat(5), (holdings, metres, limit) => {
        const grouped = groupHoldings(
          Uint32Array.from(holdings, h => h[0]),
          Uint32Array.from(holdings, h => h[1]),
          5,
        )
        const expected = holdings
          .map(([title, room], index) => ({ title, holding: index, room, distanceM: metres[room] ?? 0 }))
          .filter(copy => copy.title === 2)
          .sort((a, b) => a.distanceM - b.distanceM)
          .slice(0, limit)
          .map(({ holding: row, room, distanceM }) => ({ holding: row, room, distanceM }))
        expect(nearestCopies(grouped, 2, Float32Array.from(metres), limit)).toEqual(expected)
      }),
    )
  })
})
