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
