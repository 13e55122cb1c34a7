import { describe, expect, it } from 'vitest'
import { markRanges, matchedText } from './markRanges.ts'

const mark = (start: number, end: number, field = 0) => ({ field, start, end })

describe('markRanges', () => {
  it('stands on the text as written, though folding dropped and widened some of it', () => {
    expect(markRanges('《四川省志·川茶志》', [mark(2, 5)])).toEqual([[3, 7]])
    expect(markRanges('占地㎡多', [mark(3, 4)])).toEqual([[2, 3]])
    expect(markRanges('😀战旗', [mark(2, 3)])).toEqual([[2, 3]])
  })

  it('gives one range a mark', () => {
    expect(markRanges('战旗村史馆', [mark(0, 2), mark(3, 5)])).toEqual([
      [0, 2],
      [3, 5],
    ])
  })

  it('passes over marks of another text of the row, and marks beyond its end', () => {
    expect(markRanges('战旗', [mark(0, 1, 1), mark(5, 9)])).toEqual([])
    expect(markRanges('战旗', [mark(0, 1, 1)], 1)).toEqual([[0, 1]])
  })

  it('has nothing for an empty text', () => expect(markRanges('', [mark(0, 1)])).toEqual([]))
})

describe('matchedText', () => {
  it('is what a misspelt query should have been', () => {
    expect(matchedText('战旗村村史馆', [mark(0, 3)])).toBe('战旗村')
  })
})
