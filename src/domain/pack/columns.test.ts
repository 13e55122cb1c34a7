import { describe, expect, it } from 'vitest'
import { countRows, joinColumn, joinLetters, splitColumn, splitIds, splitLetters } from './columns.ts'
import { joinShared, sharedAt, splitShared } from './sharedColumn.ts'

describe('a text column', () => {
  it.each([[[]], [['甲']], [['甲', null, '乙']], [[null]], [[null, null]]])('gives %j back', values => {
    const column = joinColumn(values)
    expect(splitColumn(column, values.length)).toEqual(values)
    expect(countRows(column, values.length)).toBe(values.length)
  })

  it('takes no value that it could not give back', () => {
    expect(() => joinColumn(['甲', ''])).toThrow('non-empty line')
    expect(() => joinColumn(['甲\n乙'])).toThrow('non-empty line: 甲\n乙')
  })

  it('of another number of rows is refused, and they are counted', () => {
    expect(() => splitColumn('甲\n乙', 3)).toThrow('expected 3 rows, found 2')
    expect(() => splitColumn('', 2)).toThrow('expected 2 rows, found 1')
    expect(() => splitColumn('甲', 0)).toThrow('expected 0 rows, found 1')
    expect(countRows('甲\n乙', 0)).toBe(2)
    expect(countRows('\n\n', 3)).toBe(3)
    expect(countRows('', 2)).toBe(1)
  })

  it('of ids has none missing', () => {
    expect(splitIds('a\nb', 2)).toEqual(['a', 'b'])
    expect(() => splitIds('a\n', 2)).toThrow('row 1 lacks a required value')
  })
})

describe('a column of letters', () => {
  const values = ['one', 'two', null] as const

  it('gives its values back', () => {
    expect(joinLetters(['two', null, 'one'], values)).toBe('bca')
    expect(splitLetters('bca', 3, values)).toEqual(['two', null, 'one'])
    expect(splitLetters('', 0, values)).toEqual([])
  })

  it('refuses what is no such value', () => {
    expect(() => joinLetters(['three' as 'one'], values)).toThrow('three')
    expect(() => splitLetters('d', 1, values)).toThrow('unknown letter d')
    expect(() => splitLetters('A', 1, values)).toThrow('unknown letter A')
    expect(() => splitLetters('ab', 1, values)).toThrow('expected 1 rows, found 2')
  })
})

describe('a shared column', () => {
  const rows = ['甲', null, '乙', '甲', '乙']
  const column = joinShared(rows)

  it('holds each value once, in the order of first use', () => {
    expect(column).toEqual({ count: 2, values: '甲\n乙', rows: 'BACBC' })
    const read = splitShared(column, rows.length)
    expect(rows.map((_, row) => sharedAt(read, row))).toEqual(rows)
    expect(sharedAt(read, 99)).toBeNull()
  })

  it('whose parts do not fit together is refused', () => {
    expect(() => splitShared({ ...column, rows: 'BACBD' }, 5)).toThrow('no shared value 3')
    expect(() => splitShared({ ...column, values: '甲\n' }, 5)).toThrow('empty value')
    expect(() => splitShared(column, 4)).toThrow('expected 4 numbers')
    expect(() => splitShared({ ...column, count: 3 }, 5)).toThrow('expected 3 rows')
  })
})
