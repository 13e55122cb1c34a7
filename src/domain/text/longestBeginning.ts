import { endsText } from './termMatcher.ts'
import type { SearchColumns } from './searchColumns.ts'

/** Units of the longest beginning of `folded` that stands in any row, character by character. */
export function longestBeginning({ codes }: SearchColumns, folded: string): number {
  const first = folded.charCodeAt(0)
  let longest = 0
  for (let at = 0; at < codes.length; at++) {
    if (codes[at] !== first) continue
    let length = 1
    while (length < folded.length && codes[at + length] === folded.charCodeAt(length) && !endsText(codes[at + length]))
      length++
    if (length > longest) longest = length
  }
  return longest
}
