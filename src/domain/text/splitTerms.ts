import { foldText } from './foldText.ts'

/** A run of the query that must be found in one piece. */
export interface Term {
  /** As typed, for messages. */
  readonly text: string
  readonly folded: string
  /** Offsets within `folded` where the typist put a space or apostrophe: no syllable may cross them (`xi an`). */
  readonly breaks: readonly number[]
}

/** A query, ready to be searched. */
export interface Query {
  /** All must be found, in any order; empty when nothing searchable was typed. */
  readonly terms: readonly Term[]
  /** The terms run together, spaces as breaks: `le shan` is 乐山 before it is 乐 and 山; null for less than two terms. */
  readonly phrase: Term | null
}

/** Longest query that is read, in UTF-16 units; what follows is ignored. Longer than any title we know. */
export const QUERY_LIMIT = 200
/** Most terms that are read. */
export const TERM_LIMIT = 8

/** Format characters (`\p{Cf}`, such as right-to-left marks) are left for folding to drop. */
const BETWEEN_TERMS = /(?:(?!['’‘`´ʼ])[\p{Z}\p{Cc}\p{P}])+/u
const APOSTROPHE = /['’‘`´ʼ]/u

/** Splits a query at spaces and punctuation and folds its terms. Any string is safe. */
export function splitTerms(text: string): Query {
  const cut = text.length > QUERY_LIMIT ? text.slice(0, QUERY_LIMIT) : text
  const terms = cut
    .split(BETWEEN_TERMS)
    .map(word => joinTerms(word, word.split(APOSTROPHE)))
    .filter(term => term.folded !== '')
    .slice(0, TERM_LIMIT)
  const folded = terms.map(term => term.folded)
  return { terms, phrase: terms.length < 2 ? null : joinTerms(terms.map(term => term.text).join(' '), folded) }
}

function joinTerms(text: string, pieces: readonly string[]): Term {
  let folded = ''
  const breaks: number[] = []
  for (const piece of pieces) {
    if (folded !== '') breaks.push(folded.length)
    folded += foldText(piece)
  }
  return { text: text.trim(), folded, breaks }
}
