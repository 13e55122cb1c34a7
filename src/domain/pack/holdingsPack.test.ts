import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aHolding } from '../../../tests/fixtures/records.ts'
import type { HoldingRecord } from '../catalog/holding.ts'
import { groupHoldings } from '../catalog/nearestCopy.ts'
import { holdingAt, holdingsPackId, parseHoldingsPack, toHoldingsWire } from './holdingsPack.ts'

const throughJson = (wire: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(wire)) as Record<string, unknown>
const packOf = (holdings: readonly HoldingRecord[]) =>
  parseHoldingsPack(throughJson(toHoldingsWire('510117', holdings)))
const sortedJson = (records: readonly unknown[]) => records.map(record => JSON.stringify(record)).sort()

const text = fc.option(fc.string({ minLength: 1 }).filter(value => !value.includes('\n')))
const holding = fc
  .record({
    room: fc.constantFrom('a', 'b', 'c'),
    title: fc.constantFrom('x', 'y', 'z'),
    extent: text,
    callNumber: text,
    shelf: text,
    copies: fc.option(fc.integer({ min: 1, max: 99 })),
    lending: fc.option(fc.constantFrom('lend', 'read-only')),
    note: text,
  })
  .map(aHolding)

describe('the holdings pack', () => {
  it('gives back every holding, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(holding), holdings => {
        const pack = packOf(holdings)
        const rows = Array.from({ length: pack.rowCount }, (_, row) => holdingAt(pack, row))
        expect(sortedJson(rows)).toEqual(sortedJson(holdings))
        expect(toHoldingsWire('510117', [...holdings].reverse())).toEqual(toHoldingsWire('510117', holdings))
      }),
    )
  })

  it('keeps a room’s rows together and each list of sources once', () => {
    const pack = packOf([aHolding({ room: 'b' }), aHolding({ room: 'a' }), aHolding({ room: 'b', title: 'y' })])
    expect([...pack.roomOf]).toEqual([0, 1, 1])
    expect(pack.roomIds).toEqual(['a', 'b'])
    expect(pack.sources).toHaveLength(1)
  })

  it('feeds nearestCopies as it is', () => {
    const pack = packOf([aHolding({ room: 'b', title: 'x' }), aHolding({ room: 'a', title: 'x' })])
    expect([...groupHoldings(pack.titleOf, pack.roomOf, pack.titleIds.length).rooms]).toEqual([0, 1])
  })

  it.each([
    ['a newer format', { formatVersion: 99 }, 'P04'],
    ['another kind', { kind: 'titles' }, 'P03'],
    ['a row too few', { lending: '' }, 'P03'],
    ['a room that is not listed', { room: 'B' }, 'P03'],
    ['a title that is not listed', { title: 'C' }, 'P03'],
    ['sources that are no sources', { source: { count: 1, values: '[]', rows: 'B' } }, 'P03'],
    ['a holding without sources', { source: { count: 0, values: '', rows: 'A' } }, 'P03'],
  ])('refuses %s', (_case, change, code) => {
    const wire = { ...throughJson(toHoldingsWire('510117', [aHolding()])), ...change }
    expect(() => parseHoldingsPack(wire)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    [{ county: '510117', prefecture: '510100', province: '510000' }, 'holdings-510117'],
    [{ county: null, prefecture: '510100', province: '510000' }, 'holdings-510100'],
    [{ county: null, prefecture: null, province: '510000' }, 'holdings-510000'],
  ])('of %j is %s', (room, id) => expect(holdingsPackId(room)).toBe(id))
})
