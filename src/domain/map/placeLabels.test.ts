import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, touches, type Anchor, type LabelWish } from './placeLabels.ts'

const ANCHORS: readonly Anchor[] = [
  [0, 0],
  [0, 1],
  [0, -1],
]
const wish = (x: number, y: number, rank = 0): LabelWish => ({ x, y, width: 40, height: 16, rank, anchors: ANCHORS })

describe('placeLabels', () => {
  it('writes a lone name on its point', () => {
    expect(placeLabels([wish(100, 50)])).toEqual([{ index: 0, box: { left: 80, top: 42, right: 120, bottom: 58 } }])
  })

  it('gives the point to the higher rank and moves the other one', () => {
    const [first, second] = placeLabels([wish(100, 50, 1), wish(100, 50, 9)])
    expect(first).toMatchObject({ index: 1, box: { top: 42 } })
    expect(second?.index).toBe(0)
    expect(second?.box.top).toBeGreaterThan(58)
  })

  it('leaves out a name whose every anchor is taken', () => {
    const taken = { left: 0, top: 0, right: 300, bottom: 300 }
    expect(placeLabels([wish(100, 50)], [taken])).toEqual([])
  })

  it('lets the earlier of two equals have the point', () => {
    const labels = placeLabels([wish(100, 50, 5), wish(100, 50, 5), wish(100, 50, 5)])
    expect(labels.map(({ index, box }) => [index, box.top])).toEqual([
      [0, 42],
      [1, 61],
      [2, 23],
    ])
  })

  it('moves a name aside as well as up and down', () => {
    const taken = { left: 90, top: 40, right: 110, bottom: 60 }
    const [label] = placeLabels([{ ...wish(100, 50), anchors: [...ANCHORS.slice(0, 1), [1, 0]] }], [taken])
    expect(label?.box).toEqual({ left: 123, top: 42, right: 163, bottom: 58 })
  })

  it.each([
    ['right', 13, 0, false],
    ['right', 12, 0, true],
    ['left', -13, 0, false],
    ['left', -12, 0, true],
    ['below', 0, 13, false],
    ['below', 0, 12, true],
    ['above', 0, -13, false],
    ['above', 0, -12, true],
  ])('keeps three pixels free %s: %i, %i touches is %s', (_side, right, down, expected) => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 }
    const other = { left: right, top: down, right: right + 10, bottom: down + 10 }
    expect(touches(box, other)).toBe(expected)
  })

  it('never lets two boxes touch', () => {
    const at = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), rank: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(at, { maxLength: 60 }), points => {
        const boxes = placeLabels(points.map(({ x, y, rank }) => wish(x, y, rank))).map(label => label.box)
        return boxes.every((box, i) => boxes.every((other, j) => i === j || !touches(box, other)))
      }),
    )
  })
})
