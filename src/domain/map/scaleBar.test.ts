import { describe, expect, it } from 'vitest'
import { scaleBar } from './scaleBar.ts'

describe('scaleBar', () => {
  it.each([
    [131.49, 96, 10_000, 76],
    [2629, 96, 200_000, 76],
    [1, 96, 50, 50],
    [1, 100, 100, 100],
    [1, 20, 20, 20],
    [0.5, 99, 20, 40],
    [4.77, 96, 200, 42],
  ])('at %f m a pixel and at most %d px it is %d m long', (metresPerPixel, maxPx, distanceM, widthPx) => {
    const bar = scaleBar(metresPerPixel, maxPx)
    expect(bar.distanceM).toBe(distanceM)
    expect(Math.round(bar.widthPx)).toBe(widthPx)
  })
})
