import { describe, expect, it } from 'vitest'
import type { Lending } from '../catalog/holding.ts'
import { nearestCopies } from '../catalog/nearestCopy.ts'
import { lendingAt, parseCopiesPack, toCopiesWire, type Copy } from './copiesPack.ts'

const copy = (title: string, room: string, lending: Lending | null = null) => ({ title, room, lending }) as Copy
const copies = [copy('y', 'c'), copy('x', 'b', 'read-only'), copy('x', 'a'), copy('x', 'b', 'lend'), copy('x', 'b')]
const wire = (): Record<string, unknown> => JSON.parse(JSON.stringify(toCopiesWire(copies))) as Record<string, unknown>

describe('the copies pack', () => {
  it('names the rooms of each title once', () => {
    const pack = parseCopiesPack(wire())
    expect(pack.titleIds).toEqual(['x', 'y'])
    expect(pack.roomIds).toEqual(['a', 'b', 'c'])
    expect([...pack.byTitle.starts]).toEqual([0, 2, 3])
    expect([...pack.byTitle.rooms]).toEqual([0, 1, 2])
  })

  it('calls a title lent where one of its holdings is', () => {
    const pack = parseCopiesPack(wire())
    expect([0, 1, 2].map(row => lendingAt(pack, row))).toEqual([null, 'lend', null])
  })

  it('answers the nearest copy', () => {
    expect(nearestCopies(parseCopiesPack(wire()).byTitle, 0, Float32Array.of(900, 100, 5), 1)).toEqual([
      { holding: 1, room: 1, distanceM: 100 },
    ])
  })

  it('keeps rooms and their lending apart, title by title', () => {
    const many = [
      ...['a', 'b', 'd'].map(room => copy('x', room, room === 'b' ? 'read-only' : null)),
      ...['b', 'c'].map(room => copy('y', room, room === 'c' ? 'lend' : null)),
      copy('z', 'a', 'read-only'),
    ]
    const pack = parseCopiesPack(JSON.parse(JSON.stringify(toCopiesWire(many))))
    expect([...pack.byTitle.starts]).toEqual([0, 3, 5, 6])
    expect([...pack.byTitle.rooms].map(room => pack.roomIds[room])).toEqual(['a', 'b', 'd', 'b', 'c', 'a'])
    expect([0, 1, 2, 3, 4, 5].map(row => lendingAt(pack, row))).toEqual([
      null,
      'read-only',
      null,
      null,
      'lend',
      'read-only',
    ])
  })

  it('does not depend on the order of the holdings', () => {
    expect(toCopiesWire([...copies].reverse())).toEqual(toCopiesWire(copies))
  })

  it('may be empty', () => {
    expect(parseCopiesPack(JSON.parse(JSON.stringify(toCopiesWire([])))).titleIds).toEqual([])
  })

  it.each([
    ['a newer format', { formatVersion: 99 }, 'P04'],
    ['counts that do not add up', { perTitle: 'BB' }, 'P03'],
    ['counts past the end', { perTitle: 'CC' }, 'P03'],
    ['a room that is not listed', { room: 'ABZ' }, 'P03'],
    ['a lending too few', { lending: '00' }, 'P03'],
  ])('refuses %s', (_case, change, code) => {
    expect(() => parseCopiesPack({ ...wire(), ...change })).toThrow(expect.objectContaining({ code }))
  })
})
