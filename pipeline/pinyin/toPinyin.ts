import { pinyin } from 'pinyin-pro'
import type { ReviewedReadings } from './readReadings.ts'

/**
 * Syllables of a name, one a code point: toneless, ü as v, `''` for what has none. Reviewed readings win over
 * pinyin-pro, longer ones over shorter.
 */
export function toSyllables(text: string, reviewed: ReviewedReadings): readonly string[] {
  const characters = Array.from(text)
  const syllables = characters.map(() => '')
  for (const { start, end } of hanRuns(characters)) {
    const read = pinyin(characters.slice(start, end).join(''), { toneType: 'none', type: 'array', v: true })
    for (let at = start; at < end; at++) syllables[at] = read[at - start] ?? ''
  }
  const longest = longestByStart(reviewed)
  for (let at = 0; at < characters.length;) {
    const length = reviewedLength(characters, at, longest, reviewed)
    const reading = length > 0 ? reviewed.get(characters.slice(at, at + length).join('')) : undefined
    for (const [offset, syllable] of (reading ?? []).entries()) syllables[at + offset] = syllable
    at += Math.max(1, length)
  }
  return syllables
}

/** Pinyin of a name for people and slugs: `战旗村` → `{ pinyin: 'zhan qi cun', initials: 'zqc' }`, first readings only. */
export function toPinyin(text: string, reviewed: ReviewedReadings): { pinyin: string; initials: string } {
  const characters = Array.from(text)
  const words: string[] = []
  let isRun = false
  for (const [index, syllable] of toSyllables(text, reviewed).entries()) {
    const [first = ''] = syllable.split('/')
    const character = characters[index] ?? ''
    if (first !== '') words.push(first)
    else if (/[\p{L}\p{N}]/u.test(character)) {
      if (isRun) words.push((words.pop() ?? '') + character.toLowerCase())
      else words.push(character.toLowerCase())
    }
    isRun = first === '' && /[\p{L}\p{N}]/u.test(character)
  }
  return { pinyin: words.join(' '), initials: words.map(word => word.charAt(0)).join('') }
}

const knownLengths = new WeakMap<ReviewedReadings, ReadonlyMap<string, number>>()

/** First character → characters of the longest reviewed text that begins with it; counted once a list. */
function longestByStart(reviewed: ReviewedReadings): ReadonlyMap<string, number> {
  const known = knownLengths.get(reviewed)
  if (known !== undefined) return known
  const lengths = new Map<string, number>()
  for (const text of reviewed.keys()) {
    const [first = '', ...rest] = Array.from(text)
    lengths.set(first, Math.max(lengths.get(first) ?? 0, 1 + rest.length))
  }
  knownLengths.set(reviewed, lengths)
  return lengths
}

function reviewedLength(
  characters: readonly string[],
  at: number,
  longest: ReadonlyMap<string, number>,
  reviewed: ReviewedReadings,
): number {
  const most = longest.get(characters[at] ?? '') ?? 0
  for (let length = Math.min(most, characters.length - at); length > 0; length--)
    if (reviewed.has(characters.slice(at, at + length).join(''))) return length
  return 0
}

/** Stretches of Chinese characters; pinyin-pro is asked for these alone, so that its answer lines up. */
function hanRuns(characters: readonly string[]): { start: number; end: number }[] {
  const runs = []
  for (let start = 0; start < characters.length;) {
    let end = start
    while (end < characters.length && isHan(characters[end])) end++
    if (end > start) runs.push({ start, end })
    start = Math.max(end, start + 1)
  }
  return runs
}

const isHan = (character: string | undefined) => character !== undefined && /^[\p{Script=Han}〇]$/u.test(character)
