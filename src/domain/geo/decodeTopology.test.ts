import { describe, expect, it } from 'vitest'
import { decodeRivers } from './decodeRivers.ts'
import { decodeArcs, joinArcs } from './decodeTopology.ts'

const transform = { scale: [0.5, 2], translate: [100, 30] } as { scale: [number, number]; translate: [number, number] }
const arcs: [number, number][][] = [
  [
    [0, 0],
    [2, 1],
    [2, 1],
  ],
  [
    [4, 2],
    [2, -1],
  ],
]
const first = [
  [100, 30],
  [101, 32],
  [102, 34],
]
const second = [
  [102, 34],
  [103, 32],
]

it('arcs are steps on a grid, each from the point before', () => {
  expect(decodeArcs({ transform, arcs })).toEqual([first, second])
})

describe('joinArcs', () => {
  const decoded = decodeArcs({ transform, arcs })

  it('takes the point two arcs share once', () => {
    expect(joinArcs([0, 1], decoded)).toEqual([...first, [103, 32]])
  })

  it('reads an arc backwards where its number is below zero', () => {
    expect(joinArcs([~1, ~0], decoded)).toEqual([
      [103, 32],
      [102, 34],
      [101, 32],
      [100, 30],
    ])
    expect(joinArcs([~0], decoded)).toEqual([...first].reverse())
  })

  it('names an arc that is not there', () => {
    expect(() => joinArcs([0, 2], decoded)).toThrow('no arc 2')
    expect(() => joinArcs([-3], decoded)).toThrow('no arc -3')
  })

  it('makes no line of no arcs', () => expect(joinArcs([], decoded)).toEqual([]))
})

describe('decodeRivers', () => {
  const rivers = (...geometries: unknown[]) => ({
    type: 'Topology',
    transform,
    arcs,
    objects: { rivers: { type: 'GeometryCollection', geometries } },
  })

  it('gives a river of several lines as several', () => {
    const raw = rivers({ type: 'LineString', arcs: [0, 1] }, { type: 'MultiLineString', arcs: [[0], [1]] })
    expect(decodeRivers(raw)).toEqual([[...first, [103, 32]], first, second])
  })

  it('refuses what is no river', () => {
    expect(() => decodeRivers(rivers({ type: 'Polygon', arcs: [[0]] }))).toThrow()
    expect(() => decodeRivers(rivers({ type: 'LineString', arcs: [7] }))).toThrow('no arc 7')
  })
})
