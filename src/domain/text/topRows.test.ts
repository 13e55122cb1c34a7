import { describe, expect, it } from 'vitest'
import { TopRows } from './topRows.ts'

const best = (limit: number, offers: readonly (readonly [row: number, score: number])[]) => {
  const top = new TopRows(limit, (a, b) => a < b)
  for (const [row, score] of offers) top.offer(row, score)
  return top
}
const rowsOf = (top: TopRows) => top.list().map(({ row, score }) => [row, score])

describe('TopRows', () => {
  it('keeps the best in order, whatever the order of the offers', () => {
    const offers = [
      [1, 5],
      [2, 3],
      [3, 9],
      [4, 1],
      [5, 4],
    ] as const
    const wanted = [
      [4, 1],
      [2, 3],
      [5, 4],
    ]
    expect(rowsOf(best(3, offers))).toEqual(wanted)
    expect(rowsOf(best(3, [...offers].reverse()))).toEqual(wanted)
  })

  it('lets the earlier of two equals go first, and stay', () => {
    expect(
      rowsOf(
        best(2, [
          [3, 1],
          [2, 1],
          [1, 1],
          [9, 1],
        ]),
      ),
    ).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('takes anything until it is full, then nothing worse than its worst', () => {
    expect(best(2, [[1, 5]]).worst).toBe(Infinity)
    expect(
      best(2, [
        [1, 5],
        [2, 7],
      ]).worst,
    ).toBe(7)
    expect(
      rowsOf(
        best(2, [
          [1, 5],
          [2, 7],
          [3, 8],
        ]),
      ),
    ).toEqual([
      [1, 5],
      [2, 7],
    ])
  })

  it('keeps nothing when nothing is asked for', () => {
    const none = best(0, [[1, 0]])
    expect([rowsOf(none), none.worst]).toEqual([[], -1])
  })
})
