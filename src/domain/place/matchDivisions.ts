import { foldText } from '../text/foldText.ts'
import type { Division } from './division.ts'

/**
 * Divisions a visitor may mean by what has been typed so far: characters anywhere in the name, pinyin from a
 * syllable's start, or initials. Names that start with the text come first. Empty text matches everything.
 */
export function matchDivisions<T extends Division>(divisions: readonly T[], typed: string): readonly T[] {
  const wanted = foldText(typed).replace(/\s/g, '')
  if (wanted === '') return divisions
  const starting: T[] = []
  const holding: T[] = []
  for (const division of divisions) {
    const name = foldText(division.name)
    if (name.startsWith(wanted)) starting.push(division)
    else if (name.includes(wanted) || soundsLike(division.pinyin ?? null, wanted)) holding.push(division)
  }
  return [...starting, ...holding]
}

function soundsLike(pinyin: string | null, wanted: string): boolean {
  if (pinyin === null) return false
  const syllables = pinyin.split(' ')
  const initials = syllables.map(syllable => syllable.charAt(0)).join('')
  return initials.startsWith(wanted) || syllables.some((_, from) => syllables.slice(from).join('').startsWith(wanted))
}
