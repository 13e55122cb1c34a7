import { describe, expect, it } from 'vitest'
import type { Adcode } from './adcode.ts'
import type { Source } from '../source.ts'
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

  it('keeps sources, gone villages, several heirs and a share that no source counts', () => {
    const source: Source = {
      url: 'https://example.org/',
      title: '撤并公告',
      publisher: null,
      date: '2019-12',
      reliability: 'original',
    }
    const full: PlacesPack = {
      townships: [
        { county, name: '柏合街道', villages: [], goneVillages: ['桂花村', '槐树村'] },
        { county, name: '同安街道', villages: ['万家村'], goneVillages: [] },
      ],
      oldTownships: [
        {
          county,
          name: '某乡',
          basis: 'reviewed',
          heirs: [
            { township: 1, sharePercent: null },
            { township: 0, sharePercent: 100 },
          ],
          goneVillages: ['旧村', '老村'],
          sources: [source],
        },
      ],
      oldPlaces: [
        {
          oldName: '郫县',
          level: 'county',
          usedUntil: '2016',
          today: [{ name: '郫都区', adcode: '510117' as Adcode }],
          relation: 'upgraded',
          note: null,
          sources: [source],
        },
      ],
    }
    expect(parsePlacesPack(JSON.parse(JSON.stringify(toPlacesWire(full))))).toEqual(full)
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
    ['an heir just past the list', { ...wire(), columns: { ...wire().columns, oldHeirs: '1:83\n' } }],
    ['an heir that is no number', { ...wire(), columns: { ...wire().columns, oldHeirs: 'x0:83\n' } }],
    ['an heir with more behind its share', { ...wire(), columns: { ...wire().columns, oldHeirs: '0:8333\n' } }],
    ['a township without a name', { ...wire(), columns: { ...wire().columns, name: '' } }],
    ['sources that are no list', { ...wire(), columns: { ...wire().columns, oldSources: '{}\n' } }],
    ['a missing column', { ...wire(), columns: { ...wire().columns, villages: undefined } }],
  ])('refuses %s with P03', (_name, raw) => {
    expect(code(raw)).toBe('P03')
  })
})
