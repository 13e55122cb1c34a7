import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { decodeOutlines } from './decodeOutlines.ts'

const raw: unknown = JSON.parse(
  readFileSync(new URL('../../../records/places/outlines.topojson', import.meta.url), 'utf8'),
)

describe('decodeOutlines', () => {
  it('finds the same coordinates as topojson-client', () => {
    const topology = raw as Topology<{ counties: GeometryCollection }>
    const rival = feature(topology, topology.objects.counties).features.map(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' && geometry.coordinates,
    )
    expect(decodeOutlines(raw).counties.map(county => county.polygons)).toEqual(rival)
  })

  it('hands out every arc once, as a border of one level', () => {
    const { province, prefecture, county } = decodeOutlines(raw).borders
    expect(province.length + prefecture.length + county.length).toBe((raw as Topology).arcs.length)
    expect(Math.min(province.length, prefecture.length, county.length)).toBeGreaterThan(20)
  })

  it.each([
    ['null', null],
    ['an array', []],
    ['a GeoJSON', { type: 'FeatureCollection', features: [] }],
    ['a topology without counties', { ...(raw as Topology), objects: {} }],
    ['a topology without arcs', { ...(raw as Topology), arcs: [] }],
  ])('refuses %s', (_name, broken) => {
    expect(() => decodeOutlines(broken)).toThrow()
  })
})
