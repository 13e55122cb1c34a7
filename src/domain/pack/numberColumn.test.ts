import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinNumbers, joinRising, splitNumbers, splitRising } from './numberColumn.ts'

describe('number columns', () => {
  it.each([
    [[], ''],
    [[0, 1, 31], 'ABf'],
    [[32], 'gB'],
    [[0xffff_ffff], '///////D'.slice(1)],
  ])('write %j as %s', (values, column) => {
    expect(joinNumbers(values)).toBe(column)
    expect([...splitNumbers(column, values.length)]).toEqual(values)
  })

  it('give back whatever they were given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff_ffff)), values => {
        expect([...splitNumbers(joinNumbers(values), values.length)]).toEqual(values)
        const rising = Uint32Array.from(values).sort()
        expect([...splitRising(joinRising(rising), rising.length)]).toEqual([...rising])
      }),
    )
  })

  it.each([
    ['a number too many', 'AB', 1],
    ['a number too few', 'A', 2],
    ['a number cut short', 'g', 1],
    ['a strange letter', '#', 1],
    ['a letter outside ASCII', '馆', 1],
    ['more than 32 bits', '//////////D', 1],
  ])('refuse %s', (_case, column, count) => expect(() => splitNumbers(column, count)).toThrow())

  it.each([[-1], [0.5], [Number.NaN], [2 ** 32]])('cannot hold %d', value =>
    expect(() => joinNumbers([value])).toThrow(/not a column number/),
  )
})
