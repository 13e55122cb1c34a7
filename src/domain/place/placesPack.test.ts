import { describe, expect, it } from 'vitest'
import type { Adcode } from './adcode.ts'
import { parsePlacesPack, toPlacesWire, type PlacesPack } from './placesPack.ts'

const county = '510112' as Adcode
const pack: PlacesPack = {
  townships: [{ county, name: '柏合街道', villages: ['桂花村', '长松村'], goneVillages: [] }],
  oldTownships: [
    {
      county,
      name: '某乡',
      basis: 'likely',
      heirs: [{ township: 0, sharePercent: 83 }],
      goneVillages: ['旧村'],
      sources: null,
    },
    { county, name: '某镇', basis: 'unknown', heirs: [], goneVillages: [], sources: null },
  ],
  oldPlaces: [],
}
const wire = () => JSON.parse(JSON.stringify(toPlacesWire(pack))) as { columns: Record<string, string> }
const code = (raw: unknown) => {
  try {
    parsePlacesPack(raw)
    return null
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('parsePlacesPack', () => {
  it('reads what toPlacesWire wrote', () => {
    expect(parsePlacesPack(wire())).toEqual(pack)
  })

  it('reads a province without places', () => {
    const empty: PlacesPack = { townships: [], oldTownships: [], oldPlaces: [] }
    expect(parsePlacesPack(toPlacesWire(empty))).toEqual(empty)
  })

  it('refuses a newer format with P04', () => {
    expect(code({ ...wire(), formatVersion: 99 })).toBe('P04')
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['another kind', { ...wire(), kind: 'titles' }],
    ['a row too many', { ...wire(), townshipCount: 2 }],
    ['a broken county', { ...wire(), columns: { ...wire().columns, county: '51x' } }],
    ['an heir past the list', { ...wire(), columns: { ...wire().columns, oldHeirs: '7:83\n' } }],
    ['a missing column', { ...wire(), columns: { ...wire().columns, villages: undefined } }],
  ])('refuses %s with P03', (_name, raw) => {
    expect(code(raw)).toBe('P03')
  })
})
