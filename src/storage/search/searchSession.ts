import { LastFound } from '../../domain/text/lastFound.ts'
import { search, type SearchResult, type SearchableSet } from '../../domain/text/search.ts'
import { parseSearchSet } from '../../domain/text/searchColumns.ts'
import type { SearchRequest } from './searchMessages.ts'

type SearchTask = Extract<SearchRequest, { kind: 'search' }>

/** The sets loaded so far and the searches over them; lives in the worker or, where there is none, in the page. */
export class SearchSession {
  private readonly sets = new Map<string, SearchableSet>()
  private readonly last = new LastFound()

  /** Sets the order among equal rows of a set; kept for the set's next version too. */
  setOrder(name: string, order: Float32Array | null): void {
    const set = this.sets.get(name)
    if (set !== undefined) this.sets.set(name, { ...set, order })
  }

  drop(name: string): void {
    this.sets.delete(name)
  }

  /** Reads a set and keeps it under a name; returns its number of rows. @throws Failure P03 */
  *load(name: string, set: string | ArrayBuffer): Generator<undefined, number> {
    const columns = yield* parseSearchSet(typeof set === 'string' ? set : new Uint8Array(set))
    this.sets.set(name, { columns, order: this.sets.get(name)?.order ?? null })
    return columns.rowCount
  }

  /** Searches the sets named, in order; `names` null: all. One not loaded is passed over. */
  search({ query, names, asTyped, limit }: SearchTask): Generator<undefined, SearchResult> {
    const wanted = names ?? [...this.sets.keys()]
    return search(this.named(wanted), query, limit, this.last, this.named(asTyped))
  }

  private named(names: readonly string[]): Map<string, SearchableSet> {
    return new Map(
      names.flatMap(name => {
        const set = this.sets.get(name)
        return set === undefined ? [] : [[name, set] as const]
      }),
    )
  }
}
