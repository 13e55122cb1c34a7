import { describe, expect, it } from 'vitest'
import { visitDays } from './visitDays.ts'

describe('visitDays', () => {
  it('names two weeks across the end of a leap February', () => {
    const days = visitDays('2028-02-28')
    expect(days.slice(0, 3)).toEqual(['2月28日（星期一）', '2月29日（星期二）', '3月1日（星期三）'])
    expect(days).toHaveLength(14)
  })
})
