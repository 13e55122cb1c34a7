import { describe, expect, it } from 'vitest'
import type { HallId } from '../../domain/hall/hall.ts'
import type { TitleId } from '../../domain/catalog/title.ts'
import { answerByRow } from './answerByRow.ts'
import type { FoundGroup, SearchAnswer } from './found.ts'

const group = <Id extends string>(...ids: string[]): FoundGroup<Id> => ({
  found: ids.map(id => ({ id: id as Id, marks: [], score: 0 })),
  count: ids.length * 10,
})

const answer = (query: string, halls: string[], titles: string[]): SearchAnswer => ({
  query,
  kind: 'exact',
  missing: [],
  halls: group<HallId>(...halls),
  titles: group<TitleId>(...titles),
  places: { found: [], count: 0 },
})

/** The rows of each step, group by group. */
const rowsOf = (from: SearchAnswer | null, to: SearchAnswer | null) =>
  [...answerByRow(from, to)].map(
    step => step && [step.halls, step.titles].map(({ found }) => found.map(({ id }) => id).join('')).join('|'),
  )

describe('the steps from answer to answer', () => {
  it('add a row each, from the top, so that nothing drawn is pushed down', () => {
    expect([...new Set(rowsOf(null, answer('q', ['1', '2'], ['x', 'y'])))]).toEqual(['1|', '12|', '12|x', '12|xy'])
  })

  it('leave rows not reached yet as they were', () => {
    const steps = rowsOf(answer('p', ['a', 'b', 'c'], ['k']), answer('q', ['1', '2'], []))
    expect([...new Set(steps)]).toEqual(['1b|k', '12|k', '12|'])
  })

  it('tell the whole number of what is found with its first row', () => {
    const [first] = answerByRow(null, answer('q', ['1', '2'], ['x']))
    expect([first?.query, first?.halls.count, first?.titles.count]).toEqual(['q', 20, 0])
  })

  it('end with the answer itself', () => {
    const to = answer('q', ['1'], ['x'])
    expect([...answerByRow(null, to)].at(-1)).toBe(to)
    expect(rowsOf(to, null)).toEqual([null])
  })
})
