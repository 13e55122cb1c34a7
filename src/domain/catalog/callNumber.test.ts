import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callNumberClass, compareCallNumbers } from './callNumber.ts'

describe('compareCallNumbers', () => {
  it('orders a shelf as it stands in a room', () => {
    const shelf = [
      'D927',
      'K29',
      'K291.71/3',
      'K297.1/2',
      'K297.1/2:1',
      'K297.1/2:2',
      'K297.1/10',
      'K297.1/N2338',
      'K297.1/N2338/1986',
      'K297.1/N2338/2005',
      'K297.11/1',
      'K297.2/1',
      'Z527.1/8=2',
    ]
    expect([...shelf].reverse().sort(compareCallNumbers)).toEqual(shelf)
    expect([...shelf].sort((a, b) => Number(a > b) - Number(a < b))).not.toEqual(shelf)
  })

  it.each([
    ['full-width and half-width forms', 'Ｋ２９７．１／２', 'K297.1/2'],
    ['case and spaces', 'k297.1 / 2', 'K297.1/2'],
    ['a dot of the class', 'K2971/2', 'K297.1/2'],
    ['signs between the parts', 'K297.1(2)-3', 'K297.1/2:3'],
  ])('takes %s for the same place', (_what, a, b) => expect(compareCallNumbers(a, b)).toBe(0))

  it('counts the class as a decimal and the book number as a number', () => {
    expect(compareCallNumbers('K297.11/1', 'K297.2/1')).toBeLessThan(0)
    expect(compareCallNumbers('K297.1/9', 'K297.1/10')).toBeLessThan(0)
    expect(compareCallNumbers('K297.1/10', 'K297.1/9')).toBeGreaterThan(0)
    expect(compareCallNumbers('K297.1/9', 'K297.1/A')).toBeLessThan(0)
    expect(compareCallNumbers('K297.1/A', 'K297.1/9')).toBeGreaterThan(0)
    expect(compareCallNumbers('K297.1/AB', 'K297.1/B')).toBeLessThan(0)
    expect(compareCallNumbers('K297.1/5', 'K297.1/5:1')).toBeLessThan(0)
    expect(compareCallNumbers('方志/2', '方志/10')).toBeLessThan(0)
  })

  it('puts a book without a call number last', () => {
    expect([null, 'Z9', null, 'A1'].sort(compareCallNumbers)).toEqual(['A1', 'Z9', null, null])
  })

  it('is one order for any text', () => {
    const anyNumber = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Z]?\d{0,3}(\.\d)?\/?[A-Z]?\d{0,3}$/),
    )
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (a, b, c) => {
        expect(Math.sign(compareCallNumbers(a, b))).toBe(-Math.sign(compareCallNumbers(b, a)) + 0)
        if (compareCallNumbers(a, b) <= 0 && compareCallNumbers(b, c) <= 0) {
          expect(compareCallNumbers(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('callNumberClass', () => {
  it.each([
    ['K297.1/2', 'K297.1'],
    ['k291.71 /3', 'K291.71'],
    ['方志/12', null],
    [' TP3. /1', 'TP3'],
    ['Ｋ２９/1', 'K29'],
    ['12K29', null],
    ['12', null],
  ])('of %s is %s', (text, expected) => expect(callNumberClass(text)).toBe(expected))
})
