import { describe, expect, it } from 'vitest'
import type { LocationReading } from '../geo/location.ts'
import type { Target } from '../navigation/destination.ts'
import { stampOffer } from './stampOffer.ts'

const NOW_MS = Date.UTC(2026, 4, 1, 2)
const hall: Target = { kind: 'point', marks: 'entrance', point: { lng: 103.9, lat: 30.8 } }
/** One ten-thousandth of a degree of latitude is 11.1 m. */
const north = (metres: number, accuracyM: number, atMs = NOW_MS): LocationReading => ({
  lng: 103.9,
  lat: 30.8 + metres / 111_195,
  accuracyM,
  atMs,
})

describe('stampOffer', () => {
  it.each<[string, LocationReading | null, string]>([
    ['at the door', north(5, 10), 'near'],
    ['149 m off, measured to the metre', north(149, 0), 'near'],
    ['151 m off, measured to the metre', north(151, 0), 'too-far'],
    ['190 m off, give or take 50', north(190, 50), 'near'],
    ['210 m off, give or take 50', north(210, 50), 'too-far'],
    ['at the door, give or take 150', north(0, 150), 'near'],
    ['at the door, but only to 151 m', north(0, 151), 'too-coarse'],
    ['at the door, by a cell tower', north(0, 100_000), 'too-coarse'],
    ['place not known', null, 'no-place'],
    ['at the door three minutes ago', north(0, 5, NOW_MS - 180_000), 'no-place'],
    ['at the door, in the future of a clock set back', north(0, 5, NOW_MS + 3_600_000), 'no-place'],
  ])('%s: %s', (_where, reading, kind) => {
    expect(stampOffer(hall, reading, NOW_MS).kind).toBe(kind)
  })

  it.each(['village', 'township', 'county'] as const)('offers none where only the %s is known', known => {
    expect(stampOffer({ kind: 'search', known }, north(0, 5), NOW_MS)).toEqual({ kind: 'no-point' })
  })
})
