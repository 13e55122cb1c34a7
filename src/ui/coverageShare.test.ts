import { describe, expect, it } from 'vitest'
import { coverageShare } from './coverageShare.ts'

describe('coverageShare', () => {
  it.each([
    { recorded: 18, official: 51, share: 18 / 51 },
    { recorded: 60, official: 51, share: 1 },
    { recorded: 3, official: null, share: 0 },
    { recorded: 0, official: 0, share: 0 },
  ])('of $recorded recorded and $official published is $share', ({ recorded, official, share }) => {
    expect(coverageShare({ name: '', recorded, official })).toBeCloseTo(share)
  })
})
