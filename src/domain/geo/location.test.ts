import { describe, expect, it } from 'vitest'
import { isCoarse, isFresh, readPosition, type RawPosition } from './location.ts'

const NOW_MS = Date.UTC(2026, 4, 1, 2)
const raw = (changes: Partial<RawPosition['coords']> = {}, timestamp: unknown = NOW_MS - 1000): RawPosition => ({
  coords: { longitude: 103.9, latitude: 30.8, accuracy: 20, ...changes },
  timestamp,
})

describe('readPosition', () => {
  it('takes a plain reading as it is', () => {
    expect(readPosition(raw(), NOW_MS)).toEqual({ lng: 103.9, lat: 30.8, accuracyM: 20, atMs: NOW_MS - 1000 })
  })

  it.each<[string, Partial<RawPosition['coords']>]>([
    ['0,0', { longitude: 0, latitude: 0 }],
    ['NaN degrees', { longitude: NaN }],
    ['degrees out of range', { latitude: 130 }],
    ['text for degrees', { longitude: '103.9' }],
    ['text for a latitude', { latitude: '30.8' }],
    ['text for accuracy', { accuracy: '20' }],
    ['no accuracy', { accuracy: null }],
    ['NaN accuracy', { accuracy: NaN }],
    ['endless accuracy', { accuracy: Infinity }],
    ['negative accuracy', { accuracy: -1 }],
  ])('refuses %s', (_what, coords) => {
    expect(readPosition(raw(coords), NOW_MS)).toBeNull()
  })

  it.each<[string, unknown]>([
    ['seconds since 2001', NOW_MS - Date.UTC(2001, 0)],
    ['yesterday', NOW_MS - 86_400_000],
    ['tomorrow', NOW_MS + 86_400_000],
    ['NaN', NaN],
    ['nothing', undefined],
    ['words', `${NOW_MS - 1000}`],
  ])('dates a reading stamped %s by the phone’s clock', (_what, stamp) => {
    expect(readPosition({ ...raw(), timestamp: stamp }, NOW_MS)?.atMs).toBe(NOW_MS)
  })

  it('keeps a stamp ten minutes off, and an accuracy of nought', () => {
    expect(readPosition(raw({ accuracy: 0 }, NOW_MS - 600_000), NOW_MS)).toMatchObject({
      accuracyM: 0,
      atMs: NOW_MS - 600_000,
    })
    expect(readPosition(raw({}, NOW_MS - 600_001), NOW_MS)?.atMs).toBe(NOW_MS)
  })

  it('keeps a reading good to 100 km, which isCoarse tells', () => {
    const reading = readPosition(raw({ accuracy: 100_000 }), NOW_MS)
    expect(reading && isCoarse(reading)).toBe(true)
  })
})

describe('isCoarse', () => {
  it.each([
    [0, false],
    [5000, false],
    [5001, true],
  ])('%i m: %s', (accuracyM, expected) => {
    expect(isCoarse({ accuracyM })).toBe(expected)
  })
})

describe('isFresh', () => {
  it.each([
    ['just now', NOW_MS, true],
    ['a minute ago', NOW_MS - 60_000, true],
    ['longer ago', NOW_MS - 60_001, false],
    ['in the future, after the clock was set back', NOW_MS + 3_600_000, false],
  ])('%s', (_when, atMs, expected) => {
    expect(isFresh({ atMs }, NOW_MS, 60_000)).toBe(expected)
  })
})
