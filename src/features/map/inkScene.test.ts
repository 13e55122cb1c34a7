import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeOutlines } from '../../domain/geo/decodeOutlines.ts'
import { toUnit, worldPxAt } from '../../domain/map/mercator.ts'
import { touches } from '../../domain/map/placeLabels.ts'
import type { Adcode } from '../../domain/place/adcode.ts'
import { hallsUnder, hitScene } from './hitScene.ts'
import { composeInkScene, type SceneInput } from './inkScene.ts'
import type { SheetFrame } from './sheetFrame.ts'

const outlines = decodeOutlines(
  JSON.parse(readFileSync(new URL('../../../records/places/outlines.topojson', import.meta.url), 'utf8')),
)
const PIDU = '510117' as Adcode
const CHENGDU = { lng: 104.07, lat: 30.67 }

function frameAround({ lng, lat }: { lng: number; lat: number }, zoom: number): SheetFrame {
  const unit = toUnit({ lng, lat })
  const worldPx = worldPxAt(zoom)
  const [originX, originY] = [unit.x * worldPx - 195, unit.y * worldPx - 422]
  return { widthPx: 390, heightPx: 844, zoom, originX, originY, devicePixels: 1 }
}

function input(part: Partial<SceneInput> = {}): SceneInput {
  return {
    prefectures: outlines.prefectures,
    counties: outlines.counties,
    halls: {
      lngLats: new Float64Array([103.9, 30.8]),
      kinds: new Uint8Array([0]),
      precisions: new Uint8Array([0]),
      countByCounty: new Map(outlines.counties.map(({ code }, at) => [code, (at % 12) + 1])),
      countByPrefecture: new Map(outlines.prefectures.map(({ code }, at) => [code, (at + 1) * 7])),
    },
    marks: [],
    look: { selectedHall: null, selectedCounty: null, isOverTiles: false },
    ...part,
  }
}

describe('composeInkScene', () => {
  it.each([5.3, 5.6, 6.5, 7.3, 8, 8.5, 9, 10, 11, 13])('lets no name touch another name or a mark at zoom %f', zoom => {
    const marks = [
      { ...CHENGDU, count: 40, ref: 7 },
      { lng: 103.9, lat: 30.8, count: 1, ref: 0 },
    ]
    const scene = composeInkScene(input({ marks }), frameAround(CHENGDU, zoom))
    const boxes = scene.labels.map(label => label.box)
    const circles = scene.marks.map(({ x, y, radiusPx: r }) => ({
      left: x - r,
      top: y - r,
      right: x + r,
      bottom: y + r,
    }))
    expect(boxes.length).toBeGreaterThan(0)
    for (const [at, box] of boxes.entries()) {
      expect([...boxes.slice(at + 1), ...circles].some(other => touches(box, other))).toBe(false)
    }
  })

  it('names prefectures on the province and counties close by', () => {
    const far = composeInkScene(input(), frameAround(CHENGDU, 5.6))
    const near = composeInkScene(input(), frameAround(CHENGDU, 9))
    expect(new Set(far.labels.map(label => label.level))).toEqual(new Set(['prefecture']))
    expect(new Set(near.labels.map(label => label.level))).toEqual(new Set(['county']))
  })

  it('shows the selected hall even while a cluster holds it', () => {
    const marks = [{ lng: 103.9, lat: 30.8, count: 5, ref: 99 }]
    const look = { selectedHall: 0, selectedCounty: null, isOverTiles: false }
    const scene = composeInkScene(input({ marks, look }), frameAround(CHENGDU, 9))
    expect(scene.marks.filter(mark => mark.isSelected)).toMatchObject([{ hall: 0, cluster: null }])
  })

  it('leaves names without halls to an online layer', () => {
    const look = { selectedHall: null, selectedCounty: null, isOverTiles: true }
    const halls = { ...input().halls, countByCounty: new Map([[PIDU, 3]]) }
    const { labels } = composeInkScene(input({ look, halls }), frameAround(CHENGDU, 9))
    expect(labels).toMatchObject([{ code: PIDU, count: 3 }])
  })
})

describe('hitScene', () => {
  const scene = composeInkScene(input({ marks: [{ ...CHENGDU, count: 40, ref: 7 }] }), frameAround(CHENGDU, 9))

  it('finds the mark within half a 44 px target', () => {
    expect(hitScene(scene, 195 + 20, 422)).toMatchObject({ type: 'mark', mark: { cluster: 7 } })
  })

  it('finds a county by its name', () => {
    const label = scene.labels.find(each => each.code === PIDU)
    expect(label).toBeDefined()
    const { left, top } = label?.box ?? { left: 0, top: 0 }
    expect(hitScene(scene, left + 2, top + 2)).toEqual({ type: 'label', code: PIDU })
  })

  it('finds nothing on empty paper', () => {
    expect(hitScene({ marks: [], labels: [] }, 10, 10)).toBeNull()
  })

  it('lists every hall that stands on the tapped spot', () => {
    const marks = [0, 1, 2].map(ref => ({ ...CHENGDU, lng: CHENGDU.lng + (ref === 2 ? 0.2 : 0), count: 1, ref }))
    const stacked = composeInkScene(input({ marks }), frameAround(CHENGDU, 15))
    const [first] = stacked.marks
    expect(first && hallsUnder(stacked, first)).toEqual([0, 1])
  })
})
