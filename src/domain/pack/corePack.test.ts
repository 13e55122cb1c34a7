import { describe, expect, it } from 'vitest'
import type { HallId } from '../hall/hall.ts'
import type { Adcode } from '../place/adcode.ts'
import { parseCorePack, toCoreWire, type CorePack, type HallSummary } from './corePack.ts'

const code = (text: string) => text as Adcode
const bare: HallSummary = {
  id: 'quan-sheng' as HallId,
  name: '全省馆',
  kind: 'digital',
  province: code('510000'),
  prefecture: null,
  county: null,
  township: null,
  village: null,
  position: null,
  precision: 'county',
  hours: null,
  phone: null,
  stepFree: null,
  status: null,
  confirmedOn: null,
  sourcedOn: null,
  booking: null,
  hasBooks: false,
}
const full: HallSummary = {
  ...bare,
  id: 'cun-guan' as HallId,
  name: '某村村史馆',
  kind: 'village',
  prefecture: code('510100'),
  county: code('510117'),
  township: '唐昌镇',
  village: '战旗村',
  position: { lng: 103.9, lat: -30.8 },
  precision: 'entrance',
  hours: { rule: 'Mo-Su 09:00-17:00', words: null },
  phone: '028-0000000',
  stepFree: true,
  status: { state: 'closed-until', until: '2026-05', words: '装修|改造' },
  confirmedOn: '2026-01-02',
  sourcedOn: '2025',
  booking: '提前一天预约',
  hasBooks: true,
}
const core: CorePack = {
  asOf: '2026-01-02',
  halls: [
    bare,
    full,
    {
      ...bare,
      id: 'shi-guan' as HallId,
      prefecture: code('510100'),
      stepFree: false,
      hours: { rule: null, words: '周末' },
      status: { state: 'gone', until: null, words: null },
    },
  ],
  prefectures: [{ code: code('510100'), name: '成都市', pinyin: 'cheng du shi' }],
  counties: [{ code: code('510117'), name: '郫都区', pinyin: null }],
  official: {
    countedAt: '2022-12',
    publisher: '某单位',
    date: '2023-03-01',
    counts: [{ kind: 'village', count: 12 }],
  },
}
type Wire = Record<string, unknown> & { halls: Record<string, string> }
const wire = () => JSON.parse(JSON.stringify(toCoreWire(core))) as Wire

describe('the core pack', () => {
  it('gives back every hall, division and count', () => expect(parseCorePack(wire())).toEqual(core))

  it('may be empty', () => {
    const empty: CorePack = { ...core, asOf: null, halls: [], prefectures: [], counties: [] }
    expect(parseCorePack(JSON.parse(JSON.stringify(toCoreWire(empty))))).toEqual(empty)
  })

  it('leaves the words of the hours to the record where a rule can be read', () => {
    const spoken = { ...core, halls: [{ ...full, hours: { rule: 'Mo-Su', words: '每天' } }] }
    expect(parseCorePack(toCoreWire(spoken)).halls[0]?.hours).toEqual({ rule: 'Mo-Su', words: null })
  })

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a newer format', { formatVersion: 2 }, 'P04', /formatVersion 2/],
    ['another kind', { kind: 'titles' }, 'P03', /core: kind/],
    ['a row too many', { hallCount: 4 }, 'P03', /expected 4 rows, found 3/],
    ['a division without a name', { counties: '510117' }, 'P03', /without a name: 510117/],
    ['a division without a code', { counties: '郫都区 x' }, 'P03', /not a division code: 郫都区/],
  ])('refuses %s', (_what, change, failure, words) => {
    expect(() => parseCorePack({ ...wire(), ...change })).toThrow(
      expect.objectContaining({ code: failure, message: expect.stringMatching(words) as string }),
    )
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['without a name', { name: '甲\n\n丙' }, /row 1 lacks a required value/],
    ['without a place', { place: '510000\n\n510100' }, /row 1 lacks/],
    ['of no division', { place: '510000\n51x\n510100' }, /not a division code: 51x/],
    ['at a longitude past the date line', { position: '\n181,30\n' }, /not a position: 181,30/],
    ['at a latitude past the pole', { position: '\n103,91\n' }, /not a position/],
    ['at half a point', { position: '\n103\n' }, /not a position/],
    ['at words', { position: '\nx,y\n' }, /not a position/],
    ['of an unknown status', { status: '\nshut||\n' }, /unknown status: shut/],
    ['of a hostile id', { id: 'a\n../b\nc' }, /编号/],
    ['of an unknown kind', { kind: 'azz' }, /unknown letter z/],
  ])('refuses a hall %s', (_what, change, words) => {
    const { halls, ...rest } = wire()
    expect(() => parseCorePack({ ...rest, halls: { ...halls, ...change } })).toThrow(
      expect.objectContaining({ code: 'P03', message: expect.stringMatching(words) as string }),
    )
  })

  it('keeps a hall on the edge of the degrees', () => {
    const { halls, ...rest } = wire()
    const edge = parseCorePack({ ...rest, halls: { ...halls, position: '\n-180,90\n' } })
    expect(edge.halls[1]?.position).toEqual({ lng: -180, lat: 90 })
  })
})
