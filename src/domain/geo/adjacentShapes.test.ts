import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adjacentShapes } from './adjacentShapes.ts'
import { decodeOutlines } from './decodeOutlines.ts'

const file = new URL('../../../records/places/outlines.topojson', import.meta.url)
const { counties } = decodeOutlines(JSON.parse(readFileSync(file, 'utf8')))
const named = (name: string) => counties.filter(county => county.name === name)

describe('adjacentShapes', () => {
  it('finds the neighbours of 郫都区 on the real outlines', () => {
    const [pidu] = named('郫都区')
    const names = pidu === undefined ? [] : adjacentShapes(pidu, counties).map(county => county.name)
    expect(names).toEqual(expect.arrayContaining(['温江区', '新都区', '彭州市', '都江堰市', '金牛区']))
    expect(names).not.toContain('郫都区')
    expect(names).not.toContain('金堂县')
  })

  it('is mutual', () => {
    const pairs = new Set(
      counties.flatMap(county => adjacentShapes(county, counties).map(other => `${county.code} ${other.code}`)),
    )
    expect(pairs.size).toBeGreaterThan(counties.length)
    for (const pair of pairs) expect(pairs).toContain(pair.split(' ').reverse().join(' '))
  })
})
