import { foldText } from './foldText.ts'
import { FIELD, ROW, WORD_START, type SearchColumns } from './searchColumns.ts'

/** What names of places and halls end with or are put together from, each a word of its own in pinyin; longest first. */
const WORDS =
  /(?:村史|方志|史志|乡情|村情|地情|博物|博览|纪念|陈列|展览|展示|图书|文化|记忆)馆|阅览室|文化|自治[州县]|街道|社区|乡村|数字|史志|大学|分馆|[省市州区县镇乡村馆]/gu
const SHORTEST_NAME = 2

/**
 * How the names in a search set are read, for people who do not read Chinese: `战旗村村史馆` → `Zhanqi Cun Cunshiguan`.
 * @returns a function that gives null for whatever is not a whole name, or several in a row, of the set
 */
export function namePinyin({ codes, readings, syllables }: SearchColumns): (name: string) => string | null {
  const body = new TextDecoder('utf-16le').decode(codes)
  const isEdge = (at: number) =>
    at >= codes.length || [0, ROW, FIELD].includes(codes[at] ?? 0) || ((readings[at] ?? 0) & WORD_START) !== 0
  return name => {
    const folded = foldText(name)
    const letters = name.replaceAll(/[^\p{L}\p{N}]/gu, '')
    if (folded.length < SHORTEST_NAME || folded.length !== letters.length) return null
    for (let at = body.indexOf(folded); at >= 0; at = body.indexOf(folded, at + 1)) {
      if (!isEdge(at) || !isEdge(at + folded.length)) continue
      const read = Array.from(letters, (_, unit) => syllables[(readings[at + unit] ?? 0) >> 1]?.[0] ?? '')
      return read.includes('') ? null : spellName(letters, read)
    }
    return null
  }
}

/** Joins the syllables of each word of a name. @param syllables - one a character */
export function spellName(name: string, syllables: readonly string[]): string {
  const ends = new Set<number>()
  for (const { index, 0: word } of name.matchAll(WORDS)) ends.add(index).add(index + word.length)
  const words: string[] = ['']
  for (const [at, syllable] of syllables.entries()) {
    if (ends.has(at) && words.at(-1) !== '') words.push('')
    words[words.length - 1] += syllable
  }
  return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
