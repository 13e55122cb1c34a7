import { foldWithOffsets } from './foldText.ts'
import type { Mark } from './rowScore.ts'

/** A stretch of a text as written. */
export interface Segment {
  readonly text: string
  readonly isMatch: boolean
}

/**
 * Cuts a text as written into matched and other stretches, for `<mark>`.
 * @param marks - marks of a hit; those of other texts of the row are passed over
 * @param field - which text of the row this is; 0: the name
 */
export function toSegments(text: string, marks: readonly Mark[], field = 0): readonly Segment[] {
  const { starts, ends } = foldWithOffsets(text)
  const segments: Segment[] = []
  let at = 0
  const push = (end: number, isMatch: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), isMatch })
    at = Math.max(at, end)
  }
  for (const mark of marks) {
    const [start, end] = [starts[mark.start], ends[mark.end - 1]]
    if (mark.field !== field || start === undefined || end === undefined) continue
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return segments
}

/** The matched stretches alone, as written: 战旗村 for a search of 站旗村. */
export function matchedText(text: string, marks: readonly Mark[], field = 0): string {
  return toSegments(text, marks, field)
    .filter(segment => segment.isMatch)
    .map(segment => segment.text)
    .join(' ')
}
