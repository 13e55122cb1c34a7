import { describe, expect, it } from 'vitest'
import { splitByRanges, type TextRange } from './splitByRanges.ts'

const shown = (text: string, ranges: readonly TextRange[]) =>
  splitByRanges(text, ranges).map(piece => (piece.isMatch ? `[${piece.text}]` : piece.text))

describe('splitByRanges', () => {
  it.each<{ name: string; ranges: TextRange[]; pieces: string[] }>([
    { name: 'leaves a text without ranges whole', ranges: [], pieces: ['乐山市志'] },
    { name: 'marks a part inside', ranges: [[1, 2]], pieces: ['乐', '[山]', '市志'] },
    { name: 'marks both ends', ranges: [[3, 4], [0, 1]], pieces: ['[乐]', '山市', '[志]'] }, // prettier-ignore
    { name: 'joins what overlaps', ranges: [[0, 3], [1, 2]], pieces: ['[乐山市]', '志'] }, // prettier-ignore
    { name: 'drops what lies outside', ranges: [[2, 99], [50, 60]], pieces: ['乐山', '[市志]'] }, // prettier-ignore
    { name: 'ignores an empty part', ranges: [[2, 2]], pieces: ['乐山', '市志'] },
  ])('$name', ({ ranges, pieces }) => {
    expect(shown('乐山市志', ranges)).toEqual(pieces)
    expect(splitByRanges('乐山市志', ranges).map(piece => piece.text).join('')).toBe('乐山市志') // prettier-ignore
  })

  it('gives nothing for an empty text', () => {
    expect(splitByRanges('', [[0, 1]])).toEqual([])
  })
})
