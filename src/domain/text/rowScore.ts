import { FIELD, WORD_START, type SearchColumns } from './searchColumns.ts'
import { endsText, type TermMatcher } from './termMatcher.ts'

/** A row in which a term was not found. */
export const NO_MATCH = 0xff

/** The whole text, as typed. */
export const WHOLE = 0
/** The text begins so. */
export const START = 1
const WORD = 2
const INSIDE = 3
/** Added when the term is not in the name but in another text of the row. */
const NOT_IN_NAME = 4

/** Score of the match a matcher has just found at unit `at` of a row: its quality plus where it stands; less is better. */
export function matchScore(columns: SearchColumns, row: number, at: number, matcher: TermMatcher): number {
  const { codes, nameEnds, readings, rowStarts } = columns
  const { length, quality } = matcher.found
  const elsewhere = at >= (nameEnds[row] as number) ? NOT_IN_NAME : 0
  if (at === rowStarts[row] || codes[at - 1] === FIELD)
    return quality + elsewhere + (endsText(codes[at + length]) ? WHOLE : START)
  return quality + elsewhere + (((readings[at] as number) & WORD_START) !== 0 ? WORD : INSIDE)
}

/** The best score of one term in one row; NO_MATCH when it is not there. */
export function bestInRow(columns: SearchColumns, row: number, matcher: TermMatcher): number {
  const end = (columns.rowStarts[row + 1] as number) - 1
  const first = matcher.next(columns.rowStarts[row] as number, end)
  return first < 0 ? NO_MATCH : bestFrom(columns, row, first, matcher)
}

/** As `bestInRow`, when the matcher has just found the first place in the row. */
export function bestFrom(columns: SearchColumns, row: number, first: number, matcher: TermMatcher): number {
  let end = (columns.rowStarts[row + 1] as number) - 1
  let best = NO_MATCH
  for (let at = first; at >= 0; at = matcher.next(at + 1, end)) {
    const score = matchScore(columns, row, at, matcher)
    if (score >= best) continue
    best = score
    // Read as well as can be: behind the name nothing is better, and in the name only where a word begins.
    if (best <= matcher.best + WORD) break
    if (best <= matcher.best + INSIDE) end = columns.nameEnds[row] as number
  }
  return best
}

/** The least score a row can come to whose first match is at unit `first`, which costs nothing to know. */
export function leastFrom(columns: SearchColumns, row: number, first: number, matcher: TermMatcher): number {
  return matcher.best + (first === columns.rowStarts[row] ? WHOLE : WORD)
}

/** A stretch of one of a row's texts, in folded units from that text's start. */
export interface Mark {
  /** 0: the name. */
  readonly field: number
  readonly start: number
  readonly end: number
}

/** Where the best match of a term stands in a row; null when it is not there. */
export function markInRow(columns: SearchColumns, row: number, matcher: TermMatcher): Mark | null {
  const end = (columns.rowStarts[row + 1] as number) - 1
  let best = NO_MATCH
  let mark: Mark | null = null
  for (let at = matcher.next(columns.rowStarts[row] as number, end); at >= 0; at = matcher.next(at + 1, end)) {
    const score = matchScore(columns, row, at, matcher)
    if (score >= best) continue
    best = score
    mark = toMark(columns, row, at, matcher.found.length)
  }
  return mark
}

function toMark({ codes, rowStarts }: SearchColumns, row: number, at: number, length: number): Mark {
  let [field, fieldStart] = [0, rowStarts[row] ?? 0]
  for (let here = fieldStart; here < at; here++) if (codes[here] === FIELD) [field, fieldStart] = [field + 1, here + 1]
  return { field, start: at - fieldStart, end: at - fieldStart + length }
}
