import { describe, expect, it } from 'vitest'
import { parseMapConfig } from './mapConfig.ts'

const KEY = '0123456789abcdef0123456789abcdef'
const xyz = (url: unknown) => ({ type: 'xyz', name: '影像', url, attribution: '某单位' })
const GOOD = xyz('https://tiles.example.gov.cn/{z}/{x}/{y}.png')

describe('parseMapConfig', () => {
  it('takes every kind of layer and fills in what may be left out', () => {
    const layers = [
      { type: 'tianditu', key: KEY },
      GOOD,
      {
        type: 'pmtiles',
        name: '本地',
        url: 'layers/sichuan.pmtiles',
        attribution: '某单位',
        reviewNumber: '川S(0000)00号',
      },
    ]
    const { config, problems } = parseMapConfig({ map: { reviewNumber: '川S(0000)01号', layers } })
    expect(problems).toEqual([])
    expect(config.reviewNumber).toBe('川S(0000)01号')
    expect(config.layers.map(layer => [layer.type, layer.name, layer.reviewNumber])).toEqual([
      ['tianditu', '天地图', null],
      ['xyz', '影像', null],
      ['pmtiles', '本地', '川S(0000)00号'],
    ])
  })

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['an empty map', { map: {} }],
    ['nulls', { map: { reviewNumber: null, layers: null } }],
    ['other settings only', { feedbackUrl: null }],
  ])('finds no settings and no fault in %s', (_, raw) => {
    expect(parseMapConfig(raw)).toEqual({ config: { reviewNumber: null, layers: [] }, problems: [] })
  })

  it.each<[string, unknown, string]>([
    ['a script address', xyz('javascript:alert(1)//{z}/{x}/{y}'), 'map.layers[0].url'],
    ['a data address', xyz('data:text/html,{z}{x}{y}'), 'map.layers[0].url'],
    ['an address without tile numbers', xyz('https://tiles.example.gov.cn/map.png'), 'map.layers[0].url'],
    ['a number for an address', xyz(7), 'map.layers[0].url'],
    ['OpenStreetMap tiles', xyz('https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png'), 'map.layers[0].url'],
    ['a key with a query in it', { type: 'tianditu', key: `${KEY}&x=<script>` }, 'map.layers[0].key'],
    [
      'a path out of the site',
      { type: 'pmtiles', name: 'x', url: '../../a.pmtiles', attribution: 'y' },
      'map.layers[0].url',
    ],
    ['an unknown type', { type: 'wms' }, 'map.layers[0].type'],
    ['a string for a layer', 'https://tiles.example.gov.cn', 'map.layers[0]'],
    ['an unknown setting', { ...GOOD, onload: 'alert(1)' }, 'map.layers[0].onload'],
    ['a missing attribution', { type: 'xyz', name: 'x', url: GOOD.url }, 'map.layers[0].attribution'],
  ])('leaves out %s, says where, and keeps the good layer', (_, bad, at) => {
    const { config, problems } = parseMapConfig({ map: { layers: [bad, GOOD] } })
    expect(config.layers.map(layer => layer.name)).toEqual(['影像'])
    expect(problems.map(problem => problem.at)).toContain(at)
    expect(problems.every(problem => problem.words !== '' && !/expected|invalid/i.test(problem.words))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a string', 'map'],
    ['a map that is a list', { map: [] }],
    ['layers that are an object', { map: { layers: { type: 'xyz' } } }],
    ['a review number that is an object', { map: { reviewNumber: {} } }],
  ])('answers %s with words and no layers', (_, raw) => {
    const { config, problems } = parseMapConfig(raw)
    expect(config.layers).toEqual([])
    expect(problems).toHaveLength(1)
  })

  it('reads no more than eight layers', () => {
    const { config, problems } = parseMapConfig({ map: { layers: Array.from({ length: 50 }, () => GOOD) } })
    expect(config.layers).toHaveLength(8)
    expect(problems.map(problem => problem.at)).toEqual(['map.layers'])
  })
})
