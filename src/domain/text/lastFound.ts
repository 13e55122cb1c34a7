import type { SearchColumns } from './searchColumns.ts'
import type { Query, Term } from './splitTerms.ts'

/**
 * Rows that held the last query as typed. Who types on narrows the same rows down: each key only makes a term longer or
 * adds one, and a row that lacks the beginning lacks the whole.
 */
export class LastFound {
  private query: Query | null = null
  private rows = new Map<SearchColumns, readonly number[]>()

  /** The rows, ascending, outside which the query cannot be; null: it may be in any. */
  rowsFor(columns: SearchColumns, query: Query): readonly number[] | null {
    return this.query !== null && goesOnFrom(this.query, query) ? (this.rows.get(columns) ?? null) : null
  }

  /** @param rows - by set: all rows that hold the query, ascending; a set with too many to be worth keeping is left out */
  keep(query: Query, rows: ReadonlyMap<SearchColumns, readonly number[]>): void {
    this.query = query
    this.rows = new Map(rows)
  }
}

function goesOnFrom(before: Query, now: Query): boolean {
  const last = before.terms.length - 1
  return before.terms.every((term, index) => {
    const other = now.terms[index]
    if (other === undefined) return false
    return index < last ? isSame(term, other) : isBeginningOf(term, other)
  })
}

const isSame = (a: Term, b: Term) => a.folded === b.folded && isBeginningOf(a, b)

/** A break more only forbids readings; one less would allow some. */
function isBeginningOf({ folded, breaks }: Term, of: Term): boolean {
  return of.folded.startsWith(folded) && breaks.every(offset => of.breaks.includes(offset))
}
