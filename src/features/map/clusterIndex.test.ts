import { describe, expect, it } from 'vitest'
import { ClusterIndex, MAX_CLUSTER_ZOOM, type Bbox } from './clusterIndex.ts'

const SICHUAN: Bbox = [97, 26, 109, 35]
const at = (points: readonly (readonly [number, number])[]) => new ClusterIndex(Float64Array.from(points.flat()))

describe('ClusterIndex', () => {
  it('counts every hall once at every zoom', () => {
    const index = at(
      Array.from({ length: 500 }, (_, i) => [100 + (i % 25) * 0.2, 28 + Math.floor(i / 25) * 0.2] as const),
    )
    for (const zoom of [5, 5.6, 8.9, 12, 15]) {
      const total = index.marksIn(SICHUAN, zoom).reduce((sum, mark) => sum + mark.count, 0)
      expect(total).toBe(500)
    }
  })

  it('gives a lone hall its place in the list', () => {
    const marks = at([
      [100, 30],
      [104, 30],
    ]).marksIn([103, 29, 105, 31], 10)
    expect(marks).toMatchObject([{ count: 1, ref: 1 }])
  })

  it('says that halls on one point never fall apart, and which they are', () => {
    const index = at([
      [104, 30],
      [104, 30],
      [104, 30],
    ])
    const [mark] = index.marksIn(SICHUAN, MAX_CLUSTER_ZOOM)
    expect(mark?.count).toBe(3)
    expect(index.expansionZoomOf(mark?.ref ?? -1)).toBeGreaterThan(MAX_CLUSTER_ZOOM)
    expect(index.hallsOf(mark?.ref ?? -1, 100).sort()).toEqual([0, 1, 2])
  })

  it('answers an empty list with no marks', () => {
    expect(at([]).marksIn(SICHUAN, 6)).toEqual([])
  })
})
