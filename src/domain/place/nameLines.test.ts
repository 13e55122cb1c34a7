import { describe, expect, it } from 'vitest'
import { NameLines } from './nameLines.ts'

const names = [['新民村', '新民'], [], [], ['战旗村', '新民村'], ['民村'], []]

describe('NameLines', () => {
  it.each([
    [
      '新民村',
      [
        [0, '新民村'],
        [3, '新民村'],
      ],
    ],
    [
      '新民',
      [
        [0, '新民村'],
        [0, '新民'],
        [3, '新民村'],
      ],
    ],
    ['民', [[4, '民村']]],
    ['没有', []],
  ])('finds the names that start with %s in their groups', (prefix, expected) => {
    expect(new NameLines(names).startingWith(prefix).map(({ group, name }) => [group, name])).toEqual(expected)
  })

  it('finds nothing in nothing', () => {
    expect(new NameLines([]).startingWith('新民')).toEqual([])
    expect(new NameLines([[], []]).startingWith('')).toEqual([])
  })
})
