import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from './heading.en.ts'
import { formatBearing, headingFromAngles, isSteady, smoothHeading, turnDeg, type SmoothHeading } from './heading.ts'

/** Leaned so far against its upward edge that edge and back cancel out, a phone looks nowhere. */
const isWellDefined = (beta: number, gamma: number, screenDeg: number) =>
  (screenDeg === 0 && beta >= 0) ||
  (screenDeg === 180 && beta <= 0) ||
  (screenDeg === 90 && gamma <= 0) ||
  (screenDeg === 270 && gamma >= 0)

describe('headingFromAngles', () => {
  it.each<[string, number, number, number, number, number]>([
    ['flat, top to the north', 0, 0, 0, 0, 0],
    ['flat, top to the east', 270, 0, 0, 0, 90],
    ['flat, top to the west', 90, 0, 0, 0, 270],
    ['tilted towards the face, top to the east', 270, 50, 0, 0, 90],
    ['upright, looking east', 270, 90, 0, 0, 90],
    ['leaning back over the head, looking east', 270, 110, 0, 0, 90],
    ['flat in landscape, device top to the north: its right edge is up', 0, 0, 0, 90, 90],
    ['flat in the other landscape', 0, 0, 0, 270, 270],
    ['upside down', 0, 0, 0, 180, 180],
  ])('%s', (_how, alpha, beta, gamma, screenDeg, expected) => {
    const heading = headingFromAngles({ alpha, beta, gamma }, screenDeg) ?? NaN
    expect(Math.abs(turnDeg(heading, expected))).toBeLessThan(0.001)
  })

  it('is the compass turned back, however the phone is tilted towards the face', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 120 }), (alpha, beta) => {
        const heading = headingFromAngles({ alpha, beta, gamma: 0 }, 0) ?? NaN
        expect(Math.abs(turnDeg(heading, 360 - alpha))).toBeLessThan(0.001)
      }),
    )
  })

  it('turns with the phone, however it is tilted, rolled and read', () => {
    const tilt = fc.integer({ min: -60, max: 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        tilt,
        tilt,
        fc.constantFrom(0, 90, 180, 270),
        (turn, beta, gamma, s) => {
          const before = headingFromAngles({ alpha: 0, beta, gamma }, s) ?? NaN
          const after = headingFromAngles({ alpha: turn, beta, gamma }, s) ?? NaN
          fc.pre(isWellDefined(beta, gamma, s))
          expect(Math.abs(turnDeg(after, before - turn))).toBeLessThan(0.001)
        },
      ),
    )
  })

  it('knows nothing from angles that are no numbers', () => {
    expect(headingFromAngles({ alpha: NaN, beta: 0, gamma: 0 }, 0)).toBeNull()
  })
})

describe('turnDeg', () => {
  it.each([
    [350, 10, 20],
    [10, 350, -20],
    [0, 180, 180],
    [720, -90, -90],
  ])('from %i to %i: %i', (from, to, expected) => {
    expect(turnDeg(from, to)).toBe(expected)
  })
})

describe('smoothHeading', () => {
  const follow = (readings: readonly number[]) =>
    readings.reduce<SmoothHeading | null>((before, heading, at) => smoothHeading(before, heading, at * 50), null)

  it('goes through north, not around by south', () => {
    const mean = follow(Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 352 : 8)))
    expect(Math.abs(turnDeg(mean?.headingDeg ?? NaN, 0))).toBeLessThan(2)
    expect(mean && isSteady(mean)).toBe(true)
  })

  it('follows a turn within a second', () => {
    const mean = follow([...Array<number>(20).fill(10), ...Array<number>(20).fill(100)])
    expect(Math.abs(turnDeg(mean?.headingDeg ?? NaN, 100))).toBeLessThan(5)
  })

  it('keeps the old direction when a reading is told twice', () => {
    const before = smoothHeading(null, 10, 0)
    expect(smoothHeading(before, 100, 0).headingDeg).toBeCloseTo(10, 9)
  })

  it('trusts a swinging needle less than a still one', () => {
    const still = { headingDeg: 0, steadiness: 1, atMs: 0 }
    const swinging = { ...still, steadiness: 0.2 }
    expect(smoothHeading(swinging, 90, 100).headingDeg).toBeGreaterThan(smoothHeading(still, 90, 100).headingDeg)
  })

  it('is unsteady while the needle swings about', () => {
    const mean = follow(Array.from({ length: 60 }, (_, at) => (at * 137) % 360))
    expect(mean && isSteady(mean)).toBe(false)
  })

  it.each([
    ['a long gap', 10_000],
    ['a clock set back', -5_000],
    ['a gap of just over three seconds', 3_001],
  ])('starts anew after %s', (_what, atMs) => {
    const before = smoothHeading(null, 10, 0)
    expect(smoothHeading(before, 200, atMs)).toEqual({ headingDeg: 200, steadiness: 1, atMs })
  })
})

it.each([
  [1, true],
  [0.9, true],
  [0.89, false],
])('a steadiness of %f can be followed: %s', (steadiness, expected) => {
  expect(isSteady({ steadiness })).toBe(expected)
})

it('English says due north, northeast, and degrees of a direction', () => {
  const { bearing } = english
  expect(bearing.straight(bearing.north)).toBe('due north')
  expect(bearing.off(bearing.south, bearing.west, 20)).toBe('20° west of south')
  expect([bearing.halfway.east, bearing.halfway.north]).toEqual(['northeast', 'northwest'])
})

describe('formatBearing', () => {
  it.each([
    [0, '正北'],
    [358, '正北'],
    [40, '北偏东 40°'],
    [45, '东北'],
    [60, '东偏北 30°'],
    [90, '正东'],
    [100, '东偏南 10°'],
    [135, '东南'],
    [180, '正南'],
    [200, '南偏西 20°'],
    [270, '正西'],
    [315, '西北'],
    [-20, '北偏西 20°'],
  ])('%i° is %s', (degrees, words) => {
    expect(formatBearing(degrees)).toBe(words)
  })
})
