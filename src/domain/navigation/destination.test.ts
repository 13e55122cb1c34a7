import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import type { Adcode } from '../place/adcode.ts'
import { DivisionIndex } from '../place/division.ts'
import { targetOf, toDestination } from './destination.ts'
import { addressText, pinName } from './linkText.ts'

const divisions = new DivisionIndex(
  [{ code: '510100' as Adcode, name: '成都市' }],
  [{ code: '510117' as Adcode, name: '郫都区' }],
)
const position = (precision: string, datum = 'WGS84') => ({ lng: 103.9, lat: 30.8, datum, precision, note: null })
const arrival = (datum: string) => ({
  landmark: null,
  floor: null,
  byCar: null,
  onFoot: null,
  position: { lng: 103.95, lat: 30.85, datum },
})

describe('targetOf', () => {
  it.each(['entrance', 'building'] as const)('leads to a %s', marks => {
    expect(targetOf(aHall({ position: position(marks) }))).toEqual({
      kind: 'point',
      marks,
      point: { lng: 103.9, lat: 30.8 },
    })
  })

  it('leads to the gate rather than to the building', () => {
    const hall = aHall({ position: position('building'), arrival: arrival('WGS84') })
    expect(targetOf(hall)).toEqual({ kind: 'point', marks: 'gate', point: { lng: 103.95, lat: 30.85 } })
  })

  it('leads to the gate even where the position is only a county’s', () => {
    const hall = aHall({ position: position('county'), arrival: arrival('GCJ02') })
    expect(targetOf(hall)).toMatchObject({ kind: 'point', marks: 'gate' })
  })

  it.each(['village', 'township', 'county'] as const)('gives no point for a %s', known => {
    expect(targetOf(aHall({ position: position(known) }))).toEqual({ kind: 'search', known })
  })

  it.each([
    ['no position', null, null],
    ['a door in an unknown datum', position('entrance', 'unknown'), null],
    ['a gate in an unknown datum', null, arrival('unknown')],
  ])('gives no point for %s', (_what, at, gate) => {
    expect(targetOf(aHall({ position: at, arrival: gate }))).toEqual({ kind: 'search', known: 'county' })
  })
})

describe('toDestination', () => {
  it('names county and township', () => {
    const there = toDestination(aHall(), divisions)
    expect(there.place).toBe('成都市郫都区测试镇测试村')
    expect(pinName(there)).toBe('测试村村史馆（郫都区测试镇）')
  })

  it('does without what the record lacks', () => {
    const there = toDestination(aHall({ county: null, prefecture: null, township: null, village: null }), divisions)
    expect(there).toMatchObject({ place: '四川省', shortPlace: '', prefecture: null })
    expect(pinName(there)).toBe('测试村村史馆')
    expect(toDestination(aHall({ township: null }), divisions)).toMatchObject({
      place: '成都市郫都区测试村',
      shortPlace: '郫都区',
      prefecture: { code: '510100', name: '成都市' },
    })
  })

  it('keeps a search within no prefecture that is none of today’s', () => {
    expect(toDestination(aHall({ prefecture: '519900' as Adcode }), divisions).prefecture).toBeNull()
  })
})

describe('addressText', () => {
  it.each([
    [null, '测试村村史馆\n成都市郫都区测试镇测试村'],
    ['战旗路1号', '测试村村史馆\n成都市郫都区测试镇测试村 战旗路1号'],
    ['四川省成都市郫都区测试镇测试村1组', '测试村村史馆\n四川省成都市郫都区测试镇测试村1组'],
  ])('with the address %s', (address, text) => {
    expect(addressText(toDestination(aHall({ address }), divisions))).toBe(text)
  })
})
