/** A part of a text as [from, to) in UTF-16 units. */
export type TextRange = readonly [from: number, to: number]

/** A run of text that is wholly inside or wholly outside the ranges. */
export interface TextPiece {
  readonly at: number
  readonly text: string
  readonly isMatch: boolean
}

/** Cuts a text at the ranges' ends; overlapping ranges join, parts outside the text are dropped, nothing is lost. */
export function splitByRanges(text: string, ranges: readonly TextRange[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  const add = (to: number, isMatch: boolean) => {
    if (to <= at) return
    pieces.push({ at, text: text.slice(at, to), isMatch })
    at = to
  }
  const inOrder = [...ranges].sort(([a], [b]) => a - b)
  for (const [from, to] of inOrder) {
    add(Math.min(from, text.length), false)
    add(Math.min(to, text.length), true)
  }
  add(text.length, false)
  return pieces
}
