import { NO_MATCH, bestFrom, bestInRow, leastFrom, markInRow, type Mark } from './rowScore.ts'
import type { SearchColumns } from './searchColumns.ts'
import type { TermMatcher } from './termMatcher.ts'
import { TopRows } from './topRows.ts'

/** A found row. */
export interface Hit {
  readonly row: number
  /** Less is better; comparable within one search, across sets too. */
  readonly score: number
  /** What to highlight, by text of the row, in order. */
  readonly marks: readonly Mark[]
}

/** Found rows of one set. */
export interface SetHits {
  /** Best first; at most the limit asked for. */
  readonly hits: readonly Hit[]
  /** All rows that match; of a near search, the hits alone. */
  readonly count: number
}

/** What a scan of one set found. */
export interface Scanned extends SetHits {
  /** All rows that match, ascending; null when they are more than a quarter of the set. */
  readonly rows: readonly number[] | null
}

/** The compiled query. */
export interface Matchers {
  readonly terms: readonly TermMatcher[]
  /** The terms run together; a row that has them so comes before one that has them apart. Read for `every` alone. */
  readonly phrase: TermMatcher | null
}

export interface ScanOptions {
  readonly limit: number
  /** A value a row, lower first, among rows of equal score (a distance); NaN comes last; null: none. */
  readonly order: ArrayLike<number> | null
  /** Rows must hold every term; with `some`, rows with more of them come first. */
  readonly need: 'every' | 'some'
  /** The only rows to look at, ascending; null: all. */
  readonly among: readonly number[] | null
}

const ROWS_A_STEP = 4096
/** Above the score of any phrase. */
const APART = 0x100
/** Above the score of any eight terms. */
const LACKING = 0x1000

/** Scans one set, a few thousand rows a step, so that the caller may pause between steps. */
export function* scanSet(
  columns: SearchColumns,
  matchers: Matchers,
  { limit, order, need, among }: ScanOptions,
): Generator<undefined, Scanned> {
  const taken = new TakenRows(new TopRows(limit, rowOrder(columns, order)), columns.rowCount >> 2)
  const scanRows: ScanRows = need === 'every' ? takeRowsWithEvery : takeRowsWithSome
  const rowCount = among?.length ?? columns.rowCount
  for (let from = 0; from < rowCount; from += ROWS_A_STEP) {
    if (from > 0) yield
    const to = Math.min(from + ROWS_A_STEP, rowCount)
    if (among === null) scanRows(columns, matchers, from, to, taken)
    else
      for (let k = from; k < to; k++) scanRows(columns, matchers, among[k] as number, (among[k] as number) + 1, taken)
  }
  const hits = taken.top.list().map(({ row, score }) => ({ row, score, marks: marksOf(columns, row, score, matchers) }))
  return { hits, count: taken.count, rows: taken.rows }
}

/** Rows that match: how many, which while they are few, and the best of them. */
class TakenRows {
  count = 0
  rows: number[] | null = []

  constructor(
    readonly top: TopRows,
    private readonly few: number,
  ) {}

  /** Rows come in ascending order. @param score - null: surely worse than the best ones */
  take(row: number, score: number | null): void {
    this.count++
    if (this.count > this.few) this.rows = null
    else this.rows?.push(row)
    if (score !== null) this.top.offer(row, score)
  }
}

type ScanRows = (columns: SearchColumns, matchers: Matchers, from: number, to: number, taken: TakenRows) => void

/**
 * The first term leads from row to row; only rows that hold it are asked for the others. Most rows of a short query are
 * worse than those already found: they are counted and not read on.
 */
const takeRowsWithEvery: ScanRows = (columns, { phrase, terms }, from, to, taken) => {
  const { rowStarts } = columns
  const [lead, ...others] = terms
  if (lead === undefined) return
  const end = rowStarts[to] ?? 0
  for (
    let at = lead.next(rowStarts[from] ?? 0, end), row = from;
    at >= 0;
    at = lead.next(rowStarts[++row] ?? end, end)
  ) {
    while ((rowStarts[row + 1] as number) <= at) row++
    if (others.length === 0 && leastFrom(columns, row, at, lead) > taken.top.worst) {
      taken.take(row, null)
      continue
    }
    let score = bestFrom(columns, row, at, lead) + (others.length > 0 ? APART : 0)
    let isComplete = true
    for (const matcher of others) {
      const best = bestInRow(columns, row, matcher)
      isComplete = best !== NO_MATCH
      if (!isComplete) break
      score += best
    }
    if (!isComplete) continue
    const together = phrase === null ? NO_MATCH : bestInRow(columns, row, phrase)
    taken.take(row, together === NO_MATCH ? score : together)
  }
}

const takeRowsWithSome: ScanRows = (columns, { terms }, from, to, taken) => {
  for (let row = from; row < to; row++) {
    const scores = terms.map(matcher => bestInRow(columns, row, matcher)).filter(score => score !== NO_MATCH)
    if (scores.length === 0) continue
    const sum = scores.reduce((total, score) => total + score, 0)
    taken.take(row, APART + sum + (terms.length - scores.length) * LACKING)
  }
}

function marksOf(columns: SearchColumns, row: number, score: number, { phrase, terms }: Matchers): readonly Mark[] {
  const used = phrase !== null && score < APART ? [phrase] : terms
  return used
    .map(matcher => markInRow(columns, row, matcher))
    .filter(mark => mark !== null)
    .sort((a, b) => a.field - b.field || a.start - b.start)
}

/** Ties: the caller's order, then the shorter name, then the order of the records. */
function rowOrder({ nameEnds, rowStarts }: SearchColumns, order: ArrayLike<number> | null) {
  const nameLength = (row: number) => (nameEnds[row] ?? 0) - (rowStarts[row] ?? 0)
  const rank = (row: number) => {
    const value = order?.[row] ?? Infinity
    return Number.isNaN(value) ? Infinity : value
  }
  return (a: number, b: number): boolean => {
    const [x, y] = order === null ? [0, 0] : [rank(a), rank(b)]
    if (x !== y) return x < y
    const [m, n] = [nameLength(a), nameLength(b)]
    return m === n ? a < b : m < n
  }
}
