import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import { aimOf, guide } from './arrivalGuide.ts'

const position = (precision: string, datum = 'WGS84') => ({ lng: 103.9, lat: 30.8, datum, precision, note: null })
const reading = (lat: number, accuracyM = 10) => ({ lng: 103.9, lat, accuracyM, atMs: 0 })
const door = { kind: 'door', point: { lng: 103.9, lat: 30.8 } } as const

describe('aimOf', () => {
  it.each([
    ['entrance', 'door'],
    ['building', 'door'],
    ['village', 'area'],
    ['township', 'area'],
    ['county', 'none'],
  ])('%s: %s', (precision, kind) => {
    expect(aimOf(aHall({ position: position(precision) })).kind).toBe(kind)
  })

  it('is nothing without a position, and for a door in an unknown datum', () => {
    expect(aimOf(aHall())).toEqual({ kind: 'none' })
    expect(aimOf(aHall({ position: position('entrance', 'unknown') }))).toEqual({ kind: 'none' })
  })
})

describe('guide', () => {
  it('leads on with distance and bearing', () => {
    const onward = guide(door, reading(30.79))
    expect(onward.kind === 'onward' && [Math.round(onward.distanceM), onward.bearingDeg]).toEqual([1112, 0])
  })

  it.each([
    ['at the door', 30.79985, 10, 'there'],
    ['within the phone’s own error', 30.7993, 90, 'there'],
    ['a street away with a good receiver', 30.7993, 10, 'onward'],
    ['a kilometre away with a bad receiver', 30.79, 2000, 'onward'],
    ['anywhere, with only a cell tower to go by', 30.8, 100_000, 'too-coarse'],
  ])('%s', (_where, lat, accuracyM, kind) => {
    expect(guide(door, reading(lat, accuracyM)).kind).toBe(kind)
  })

  it('ends at a village’s edge, where asking begins', () => {
    const village = { kind: 'area', area: 'village', point: door.point } as const
    expect(guide(village, reading(30.797)).kind).toBe('there')
    expect(guide(village, reading(30.79)).kind).toBe('onward')
  })
})
