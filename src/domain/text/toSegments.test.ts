import { describe, expect, it } from 'vitest'
import { matchedText, toSegments } from './toSegments.ts'

const show = (text: string, ...marks: (readonly [number, number])[]) =>
  toSegments(
    text,
    marks.map(([start, end]) => ({ field: 0, start, end })),
  )
    .map(segment => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join('')

describe('toSegments', () => {
  it('marks the text as written, though folding dropped and widened some of it', () => {
    expect(show('《四川省志·川茶志》', [2, 5])).toBe('《四川[省志·川]茶志》')
    expect(show('占地㎡多', [3, 4])).toBe('占地[㎡]多')
  })

  it('joins what overlaps and keeps all of the text', () => {
    expect(show('战旗村史馆', [0, 2], [1, 3])).toBe('[战旗][村]史馆')
    expect(show('战旗村史馆')).toBe('战旗村史馆')
  })

  it('passes over marks of another text of the row, and marks beyond its end', () => {
    expect(toSegments('战旗', [{ field: 1, start: 0, end: 1 }])).toEqual([{ text: '战旗', isMatch: false }])
    expect(show('战旗', [5, 9])).toBe('战旗')
  })

  it('has nothing for an empty text', () => expect(toSegments('', [])).toEqual([]))
})

describe('matchedText', () => {
  it('is what a misspelt query should have been', () => {
    expect(matchedText('战旗村村史馆', [{ field: 0, start: 0, end: 3 }])).toBe('战旗村')
  })
})
