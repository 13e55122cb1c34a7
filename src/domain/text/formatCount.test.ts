import { describe, expect, it } from 'vitest'
import { formatCount } from './formatCount.ts'

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [69, '69'],
    [999, '999'],
    [1_831, '1,831'],
    [100_000, '100,000'],
    [1_234_567, '1,234,567'],
  ])('writes %d as %s', (count, words) => {
    expect(formatCount(count)).toBe(words)
  })

  it('agrees with the browser', () => {
    for (let count = 1; count < 10 ** 9; count *= 7) expect(formatCount(count)).toBe(count.toLocaleString('en'))
  })
})
