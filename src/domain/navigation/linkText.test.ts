import { describe, expect, it } from 'vitest'
import type { Destination } from './destination.ts'
import { addressText, degrees, pinName, plainText, searchWords } from './linkText.ts'

const there = (changes: Partial<Destination> = {}): Destination => ({
  name: '村史馆',
  place: '成都市郫都区唐昌镇',
  shortPlace: '郫都区唐昌镇',
  address: null,
  prefecture: null,
  phone: null,
  target: { kind: 'search', known: 'county' },
  ...changes,
})

describe('pinName', () => {
  it.each([
    ['the place that tells it apart', {}, '村史馆（郫都区唐昌镇）'],
    ['no place twice', { name: '郫都区唐昌镇村史馆' }, '郫都区唐昌镇村史馆'],
    ['no empty brackets', { shortPlace: '' }, '村史馆'],
    ['sixty characters at most', { name: '馆'.repeat(70), shortPlace: '' }, '馆'.repeat(60)],
  ])('has %s', (_what, changes, words) => expect(pinName(there(changes))).toBe(words))
})

describe('searchWords', () => {
  it.each([
    ['the place', {}, '村史馆 成都市郫都区唐昌镇'],
    ['the address rather than the place', { address: '战旗路1号' }, '村史馆 战旗路1号'],
    ['no blank at an end', { name: '', place: '成都市' }, '成都市'],
    ['eighty characters at most', { name: '馆'.repeat(90) }, '馆'.repeat(80)],
    ['no half of a character where it is cut', { name: '🏛'.repeat(90) }, '🏛'.repeat(80)],
  ])('have %s', (_what, changes, words) => expect(searchWords(there(changes))).toBe(words))
})

describe('plainText', () => {
  it.each([
    ['  甲\r\n\t乙\u202e\u200b 丙 ', '甲 乙 丙'],
    ['甲\ud800乙', '甲乙'],
    ['a,b|c;d:e(f)&g#h', 'a，b｜c；d：e（f）＆g＃h'],
    ['甲,,乙', '甲，，乙'],
  ])('makes %j one harmless line', (text, plain) => expect(plainText(text)).toBe(plain))
})

it('an address stands under the name, a line each', () => {
  expect(addressText(there({ address: '战旗路\n1号' }))).toBe('村史馆\n成都市郫都区唐昌镇 战旗路 1号')
})

it.each([
  [103.9, '103.9'],
  [103.12345678, '103.123457'],
  [0.0000001, '0'],
  [-30.5, '-30.5'],
])('%f degrees are written %s', (value, text) => expect(degrees(value)).toBe(text))
