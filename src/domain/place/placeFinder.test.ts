import { describe, expect, it } from 'vitest'
import type { Adcode } from './adcode.ts'
import type { OldPlace } from './oldPlace.ts'
import { PlaceFinder } from './placeFinder.ts'
import type { PlacesPack } from './placesPack.ts'

const code = (text: string) => text as Adcode
const oldPlace = (oldName: string, today: [string, string | null][]): OldPlace => ({
  oldName,
  level: 'county',
  usedUntil: null,
  today: today.map(([name, adcode]) => ({ name, adcode: adcode === null ? null : code(adcode) })),
  relation: 'renamed',
  note: null,
  sources: [{ url: 'https://example.org/', title: '来源', publisher: null, date: null, reliability: 'original' }],
})

const pidu = code('510117')
const longquan = code('510112')
const wenchuan = code('513221')
const pack: PlacesPack = {
  townships: [
    { county: longquan, name: '柏合街道', villages: ['长松村', '新民村'], goneVillages: ['桂花村'] },
    { county: pidu, name: '唐昌镇', villages: ['战旗村', '新民村'], goneVillages: [] },
    { county: wenchuan, name: '灞州镇', villages: ['下庄村'], goneVillages: [] },
    { county: wenchuan, name: '威州镇', villages: ['禹碑岭社区'], goneVillages: [] },
  ],
  oldTownships: [
    {
      county: longquan,
      name: '柏合镇',
      basis: 'reviewed',
      heirs: [{ township: 0, sharePercent: null }],
      goneVillages: [],
      sources: null,
    },
    {
      county: wenchuan,
      name: '克枯乡',
      basis: 'likely',
      heirs: [
        { township: 2, sharePercent: 75 },
        { township: 3, sharePercent: 25 },
      ],
      goneVillages: ['周达村'],
      sources: null,
    },
    {
      county: wenchuan,
      name: '雁门乡',
      basis: 'possible',
      heirs: [{ township: 3, sharePercent: 40 }],
      goneVillages: [],
      sources: null,
    },
    { county: wenchuan, name: '无踪乡', basis: 'unknown', heirs: [], goneVillages: [], sources: null },
  ],
  oldPlaces: [
    oldPlace('郫县', [['郫都区', '510117']]),
    oldPlace('老县', [
      ['龙泉驿区', '510112'],
      ['郫都区', '510117'],
    ]),
    oldPlace('远州', [['某省某市', null]]),
  ],
}
const divisions = [
  { code: code('510100'), name: '成都市' },
  { code: longquan, name: '龙泉驿区' },
  { code: pidu, name: '郫都区' },
  { code: wenchuan, name: '汶川县' },
]
const resolve = (text: string) => new PlaceFinder(pack, divisions).resolve(text)
const answer = (text: string) =>
  resolve(text).map(found =>
    [found.matched, found.divisionName, found.township, found.village, found.certainty].join(' '),
  )

describe('PlaceFinder', () => {
  it.each([
    ['an old county', '郫县', ['old-place 郫都区   certain']],
    ['a split county', '老县', ['old-place 龙泉驿区   certain', 'old-place 郫都区   certain']],
    ['a place outside the lists', '远州', ['old-place 某省某市   certain']],
    ['a county of today', '郫都区', ['division 郫都区   certain']],
    ['a reviewed old township', '柏合镇', ['old-township 龙泉驿区 柏合街道  certain']],
    ['a split old township', '克枯乡', ['old-township 汶川县 灞州镇  likely', 'old-township 汶川县 威州镇  possible']],
    ['a weakly mapped one', '雁门乡', ['old-township 汶川县 威州镇  possible']],
    ['one that left no trace', '无踪乡', ['old-township 汶川县   likely']],
    ['a village', '战旗村', ['village 郫都区 唐昌镇 战旗村 certain']],
    ['a gone village', '桂花村', ['gone-village 龙泉驿区 柏合街道  likely']],
    [
      'a gone village of a gone township',
      '周达村',
      ['gone-village 汶川县 灞州镇  possible', 'gone-village 汶川县 威州镇  possible'],
    ],
    ['a common name', '新民村', ['village 龙泉驿区 柏合街道 新民村 certain', 'village 郫都区 唐昌镇 新民村 certain']],
  ])('finds %s', (_name, typed, expected) => {
    expect(answer(typed)).toEqual(expected)
  })

  it.each([
    ['its county', '郫都区新民村', '唐昌镇'],
    ['its prefecture, with spaces', '成都市 唐昌镇', '唐昌镇'],
    ['an old county', '郫县新民村', '唐昌镇'],
    ['township and county', '龙泉驿区柏合街道新民村', '柏合街道'],
    ['an old township', '柏合镇新民村', '柏合街道'],
  ])('narrows a name down by %s', (_name, typed, township) => {
    expect(resolve(typed).map(found => found.township)).toEqual([township])
  })

  it('finds nothing where the leading place does not hold the rest', () => {
    expect(answer('汶川县战旗村')).toEqual([])
  })

  it.each([
    ['without its ending', '柏合', ['township 龙泉驿区 柏合街道  likely']],
    ['under another rank', '唐昌街道', ['township 郫都区 唐昌镇  likely']],
    ['in another form', '战旗社区', ['village 郫都区 唐昌镇 战旗村 likely']],
    ['without 市', '成都', ['division 成都市   certain']],
  ])('finds a name %s', (_name, typed, expected) => {
    expect(answer(typed)).toEqual(expected)
  })

  it('puts today before yesterday, the sure before the likely, and the lower code first', () => {
    const source = pack.oldPlaces.slice(0, 1)
    const rows: PlacesPack = {
      townships: [
        { county: wenchuan, name: '新民镇', villages: ['新民'], goneVillages: [] },
        { county: longquan, name: '新民镇', villages: [], goneVillages: [] },
      ],
      oldTownships: [
        {
          county: pidu,
          name: '新民镇',
          basis: 'possible',
          heirs: [
            { township: 1, sharePercent: null },
            { township: 0, sharePercent: 30 },
          ],
          goneVillages: [],
          sources: null,
        },
      ],
      oldPlaces: source.map(place => ({ ...place, oldName: '新民镇' })),
    }
    const found = new PlaceFinder(rows, [...divisions, { code: code('510199'), name: '新民镇' }]).resolve('新民镇')
    expect(found.map(({ matched, adcode, sharePercent }) => [matched, adcode, sharePercent])).toEqual([
      ['division', '510199', null],
      ['old-place', pidu, null],
      ['township', longquan, null],
      ['township', wenchuan, null],
      ['old-township', wenchuan, 30],
      ['old-township', longquan, null],
    ])
  })

  it('is no surer of a gone village than of its gone township', () => {
    const gone = { ...pack, oldTownships: pack.oldTownships.map(row => ({ ...row, goneVillages: ['孤村'] })) }
    const found = new PlaceFinder(gone, divisions).resolve('孤村')
    expect(found.map(place => [place.oldTownship?.name, place.certainty])).toEqual([
      ['柏合镇', 'likely'],
      ['克枯乡', 'possible'],
      ['雁门乡', 'possible'],
      ['克枯乡', 'possible'],
      ['无踪乡', 'possible'],
    ])
  })

  it('finds a county under its old name without the ending', () => {
    expect(answer('龙泉驿')).toEqual(['division 龙泉驿区   certain'])
    expect(answer('汶川')).toEqual(['division 汶川县   certain'])
    expect(answer('汶川市')).toEqual(['division 汶川县   certain'])
    expect(answer('郫')).toEqual([])
    expect(answer('老州')).toEqual([])
  })

  it('narrows down by an old township that is joined to several', () => {
    expect(answer('汶川县克枯乡')).toHaveLength(2)
    expect(answer('克枯乡下庄村')).toEqual(['village 汶川县 灞州镇 下庄村 certain'])
    expect(answer('柏合街道柏合镇')).toEqual(['old-township 龙泉驿区 柏合街道  certain'])
    expect(answer('柏合镇桂花村')).toEqual(['gone-village 龙泉驿区 柏合街道  likely'])
  })

  it('shows the larger share first, and the better known village before the gone one', () => {
    expect(resolve('克枯乡').map(found => found.sharePercent)).toEqual([75, 25])
    expect(resolve('克枯').map(found => [found.matched, found.certainty, found.sharePercent])).toEqual([
      ['old-township', 'likely', 75],
      ['old-township', 'possible', 25],
    ])
  })

  it('looks only in the one list the ending speaks of', () => {
    expect(answer('战旗镇')).toEqual([])
    expect(answer('唐昌村')).toEqual([])
    expect(answer('柏合县')).toEqual([])
  })

  it('names a place of today as the lists do, whatever the old name’s record calls it', () => {
    expect(resolve('郫县')[0]).toMatchObject({ matchedName: '郫县', adcode: pidu, divisionName: '郫都区' })
    expect(resolve('远州')[0]).toMatchObject({ adcode: null, divisionName: '某省某市', village: null })
  })

  it('does not look into a county for a place of another one', () => {
    expect(answer('龙泉驿区唐昌镇')).toEqual([])
    expect(answer('成都市下庄村')).toEqual([])
    expect(answer('唐昌镇长松村')).toEqual([])
    expect(answer('远州战旗村')).toEqual([])
  })

  it('looks a name of forty characters up, and none longer', () => {
    const long = '村'.repeat(39)
    const far = new PlaceFinder({ townships: [], oldTownships: [], oldPlaces: [] }, [
      { code: pidu, name: `${long}县` },
      { code: wenchuan, name: `${long}县县` },
    ])
    expect(far.resolve(`${long}县`)).toHaveLength(1)
    expect(far.resolve(`${long}县县`)).toEqual([])
  })

  it.each(['', '  ', '没有这里', '村'.repeat(200)])('knows no place for “%s”', typed => {
    expect(resolve(typed)).toEqual([])
  })

  it('tells what a county-level name rests on', () => {
    expect(resolve('郫县')[0]?.oldPlace?.sources).toHaveLength(1)
  })
})
