import type { ReadingsOf } from '../../src/domain/text/searchSet.ts'
import type { ReviewedReadings } from './readReadings.ts'
import { toSyllables } from './toPinyin.ts'

/** The readings a search set is built with; each distinct text is read once. Traditional characters read like their own. */
export function searchReadings(reviewed: ReviewedReadings): ReadingsOf {
  const known = new Map<string, readonly string[]>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const syllables = toSyllables(text, reviewed)
    known.set(text, syllables)
    return syllables
  }
}
