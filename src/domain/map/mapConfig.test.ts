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

  it.each<[string, unknown, string, string]>([
    ['null', null, 'config.json', '应为一个对象'],
    ['a list', [], 'config.json', '应为一个对象'],
    ['a string', 'map', 'config.json', '应为一个对象'],
    ['a map that is a list', { map: [] }, 'map', '应为一个对象'],
    ['layers that are an object', { map: { layers: { type: 'xyz' } } }, 'map.layers', '应为列表'],
    ['a review number that is an object', { map: { reviewNumber: {} } }, 'map.reviewNumber', '应为文字'],
  ])('answers %s with words and no layers', (_, raw, at, words) => {
    expect(parseMapConfig(raw)).toEqual({ config: { reviewNumber: null, layers: [] }, problems: [{ at, words }] })
  })

  it.each<[string, string, boolean]>([
    ['OpenStreetMap itself', 'https://openstreetmap.org/{z}/{x}/{y}.png', false],
    ['its French tiles', 'https://a.tile.openstreetmap.fr/hot/{z}/{x}/{y}.png', false],
    ['a host that only ends alike', 'https://notopenstreetmap.org/{z}/{x}/{y}.png', true],
    ['a host that only begins alike', 'https://openstreetmap.org.example.cn/{z}/{x}/{y}.png', true],
    ['tile numbers in the host', 'https://t{s}.example.gov.cn/{z}/{x}/{y}.png', true],
    ['no column', 'https://tiles.example.gov.cn/{z}/{y}.png', false],
  ])('%s: %s may be shown: %s', (_, url, isShown) => {
    const { config, problems } = parseMapConfig({ map: { layers: [xyz(url)] } })
    expect([config.layers.length, problems.length]).toEqual(isShown ? [1, 0] : [0, 1])
  })

  it.each<[string, boolean]>([
    ['sichuan.pmtiles', true],
    ['layers/2026/si-chuan_1.pmtiles', true],
    ['https://files.example.gov.cn/a', true],
    ['/sichuan.pmtiles', false],
    ['layers//sichuan.pmtiles', false],
    ['layers/sichuan.pmtiles?x=1', false],
    ['sichuan.zip', false],
    ['javascript:alert(1)//a.pmtiles', false],
  ])('an archive at %s is taken: %s', (url, isTaken) => {
    const layer = { type: 'pmtiles', name: '本地', url, attribution: '某单位' }
    expect(parseMapConfig({ map: { layers: [layer] } }).config.layers).toHaveLength(isTaken ? 1 : 0)
  })

  it('says what is wrong with a layer', () => {
    const { problems } = parseMapConfig({ map: { layers: [{ ...GOOD, onload: 'x' }, { type: 'xyz' }, 7] } })
    expect(problems).toEqual([
      { at: 'map.layers[0].onload', words: '不认识的设置' },
      { at: 'map.layers[1].name', words: '缺少这一项' },
      { at: 'map.layers[1].url', words: '缺少这一项' },
      { at: 'map.layers[1].attribution', words: '缺少这一项' },
      { at: 'map.layers[2]', words: '类型应为 tianditu、xyz 或 pmtiles' },
    ])
  })

  it('reads no more than eight layers', () => {
    const { config, problems } = parseMapConfig({ map: { layers: Array.from({ length: 50 }, () => GOOD) } })
    expect(config.layers).toHaveLength(8)
    expect(problems).toEqual([{ at: 'map.layers', words: '最多 8 个底图' }])
    expect(parseMapConfig({ map: { layers: Array.from({ length: 8 }, () => GOOD) } }).problems).toEqual([])
  })
})
