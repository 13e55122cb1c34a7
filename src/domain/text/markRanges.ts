import { foldWithOffsets } from './foldText.ts'
import type { Mark } from './rowScore.ts'

/** A part of a text as written, [from, to) in UTF-16 units. */
export type MarkedRange = readonly [from: number, to: number]

/**
 * Where the marks of a hit stand in a text as written.
 * @param marks - marks of the hit; those of other texts of the row are passed over
 * @param field - which text of the row this is; 0: the name
 */
export function markRanges(text: string, marks: readonly Mark[], field = 0): readonly MarkedRange[] {
  const { starts, ends } = foldWithOffsets(text)
  return marks.flatMap((mark): readonly MarkedRange[] => {
    const [from, to] = [starts[mark.start], ends[mark.end - 1]]
    return mark.field !== field || from === undefined || to === undefined ? [] : [[from, to]]
  })
}

/** The matched parts alone, as written: 战旗村 for a search of 站旗村. */
export function matchedText(text: string, marks: readonly Mark[], field = 0): string {
  return markRanges(text, marks, field)
    .map(([from, to]) => text.slice(from, to))
    .join(' ')
}
