import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportFailure } from '../importFailure.ts'
import { readGeoJson } from './readGeoJson.ts'

const read = (features: unknown) =>
  readGeoJson(Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })), null)
const feature = (properties: object, geometry: object | null = { type: 'Point', coordinates: [103.88, 30.81] }) => ({
  type: 'Feature',
  geometry,
  properties,
})

describe('readGeoJson', () => {
  it('makes columns of properties and of the point, in WGS-84', () => {
    const [heading, row] = read([feature({ name: '测试馆' })]).rows
    const values = Object.fromEntries(
      [...(heading?.cells ?? [])].map(([at, { text }]) => [text, row?.cells.get(at)?.text]),
    )
    expect(values).toEqual({ name: '测试馆', 经度: '103.88', 纬度: '30.81', 坐标系: 'WGS84' })
  })

  it('marks what is no point and no feature', () => {
    const rows = read([feature({ name: 'a' }, { type: 'Polygon', coordinates: [] }), 7]).rows.slice(1)
    expect(rows.map(row => [...row.cells.values()].some(cell => cell.fault !== null))).toEqual([true, true])
    expect(rows[1]?.place?.words).toBe('第 2 个要素')
  })

  it.each(['{', '[]', '{"type":"Feature"}', '['.repeat(100_000)])('refuses %.20s', text => {
    expect(() => readGeoJson(Buffer.from(text), null)).toThrow(ImportFailure)
  })

  it('never fails otherwise than by an ImportFailure', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), features => {
        read(features)
        read(features.map(value => feature({ value }, { type: 'Point', coordinates: value as never })))
      }),
    )
  })
})
