import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aHolding, aTitle } from '../../../tests/fixtures/records.ts'
import type { Adcode } from '../place/adcode.ts'
import { coverageByCounty } from './countyCoverage.ts'
import { parseCoverageMode, shadeOf, type CoverageMode } from './coverageShade.ts'

const [FULL, EMPTY] = ['510117', '510722'] as [Adcode, Adcode]
const catalog = aCatalog(
  [
    aTitle({ id: 'a', kind: 'old-gazetteer' }),
    aTitle({ id: 'b', kind: 'yearbook' }),
    aTitle({ id: 'c', note: '首轮' }),
    aTitle({ id: 'd', kind: 'village-gazetteer' }),
  ],
  [aHolding({ title: 'a' }), aHolding({ title: 'd' })],
)
const coverage = coverageByCounty(catalog, [FULL, EMPTY])
const shade = (code: Adcode, mode: CoverageMode, nearestM: Float32Array | null = null) => {
  const county = coverage.get(code)
  return county && shadeOf(county, mode, catalog, nearestM)
}

describe('shadeOf', () => {
  it.each([
    ['all', 3],
    ['old', 2],
    ['second-round', 0],
    ['first-round', 2],
    ['near', 1],
  ] as const)('of a covered county by %s is %s', (mode, expected) => expect(shade(FULL, mode)).toBe(expected))

  it.each(['all', 'old', 'near'] as const)('of a county without titles by %s is a gap', mode =>
    expect(shade(EMPTY, mode)).toBe(0),
  )

  it.each([
    [2000, 3],
    [50_000, 2],
    [300_000, 1],
  ])('of a county whose copy is %s m away is %s', (distanceM, expected) =>
    expect(shade(FULL, 'near', Float32Array.of(distanceM, NaN, NaN, 10))).toBe(expected),
  )
})

describe('parseCoverageMode', () => {
  it.each([
    ['old', 'old'],
    ['near', 'near'],
    ['nonsense', 'all'],
    [null, 'all'],
  ])('reads %s as %s', (text, mode) => expect(parseCoverageMode(text)).toBe(mode))
})
