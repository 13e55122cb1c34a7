import { expect, it } from 'vitest'
import { formatSpans, gapsBetween, toSpans } from './spans.ts'

it.each<[readonly number[], string, string]>([
  [[], '', ''],
  [[2001], '2001', ''],
  [[2001, 1999, 1998, 1997, 1999], '1997—1999、2001', '2000'],
  [[1, 2, 5, 9], '1—2、5、9', '3—4、6—8'],
  [[10, 9, 100], '9—10、100', '11—99'],
])('%j are %s and lack “%s”', (numbers, runs, gaps) => {
  expect(formatSpans(toSpans(numbers))).toBe(runs)
  expect(formatSpans(gapsBetween(toSpans(numbers)))).toBe(gaps)
})

it('runs that touch have no gap between them', () => {
  expect(
    gapsBetween([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]),
  ).toEqual([])
})
