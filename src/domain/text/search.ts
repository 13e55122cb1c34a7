import { LastFound } from './lastFound.ts'
import { longestBeginning } from './longestBeginning.ts'
import { slipsFor } from './nearSteps.ts'
import { scanSet, type Matchers, type SetHits } from './scan.ts'
import type { SearchColumns } from './searchColumns.ts'
import { splitTerms, type Query, type Term } from './splitTerms.ts'
import { exactMatcher, nearMatcher, type SoundOf, type TermMatcher } from './termMatcher.ts'

/** A set that can be searched. */
export interface SearchableSet {
  readonly columns: SearchColumns
  /** See `ScanOptions.order`. */
  readonly order: ArrayLike<number> | null
}

export interface SearchResult {
  /**
   * `blank`: nothing was typed. `exact`: every term was found as typed. `near`: only something spelt or sounding like
   * it. `partial`: rows that hold some of the terms. `none`: nothing at all.
   */
  readonly kind: 'blank' | 'exact' | 'near' | 'partial' | 'none'
  /** By name of the set; a set without hits is there with an empty list. */
  readonly sets: ReadonlyMap<string, SetHits>
  /** Terms found nowhere, as typed; filled for `partial` and `none`. Empty for `partial`: all exist, in no row together. */
  readonly missing: readonly string[]
}

type Step<T> = Generator<undefined, T>
type Sets = ReadonlyMap<string, SearchableSet>

/**
 * Searches several sets for one query. Yields between steps of a few milliseconds; the caller may stop between any two.
 * Any text is safe: it never throws, and its time grows with the rows, not with the query.
 * @param limit - most hits a set
 * @param last - what the key before found, so that this one need not look everywhere again
 * @param asTyped - more sets, searched for the very words alone: they count neither for the kind nor for what is missing
 */
export function* search(
  sets: Sets,
  text: string,
  limit: number,
  last = new LastFound(),
  asTyped: Sets = new Map(),
): Step<SearchResult> {
  const query = splitTerms(text)
  const all = new Map([...sets, ...asTyped])
  if (query.terms.length === 0) {
    const isBlank = text.trim() === ''
    return { kind: isBlank ? 'blank' : 'none', sets: noHits(all), missing: isBlank ? [] : [text.trim()] }
  }
  const exact = yield* searchExact(all, query, limit, last)
  if (hasHits(only(exact, sets))) return { kind: 'exact', sets: exact, missing: [] }

  const near = yield* searchNear(sets, query, limit)
  const result: SearchResult =
    near === null ? yield* searchParts(sets, query, limit) : { kind: 'near', sets: near, missing: [] }
  return { ...result, sets: new Map([...result.sets, ...only(exact, asTyped)]) }
}

function* searchExact(sets: Sets, query: Query, limit: number, last: LastFound): Step<ReadonlyMap<string, SetHits>> {
  const results = new Map<string, SetHits>()
  const few = new Map<SearchColumns, readonly number[]>()
  for (const [name, { columns, order }] of sets) {
    const matchers = matchersOf(query, exactIn(columns))
    const among = last.rowsFor(columns, query)
    const { rows, ...found } = yield* scanSet(columns, matchers, { limit, order, need: 'every', among })
    results.set(name, found)
    if (rows !== null) few.set(columns, rows)
  }
  last.keep(query, few)
  return results
}

/**
 * One scan forgives as much as the terms allow; of what it finds only the nearest stays, so that a slip of two letters
 * is not offered beside three perfect homophones. Null: nothing near either.
 */
function* searchNear(sets: Sets, { terms, phrase }: Query, limit: number): Step<ReadonlyMap<string, SetHits> | null> {
  const soundOf = soundsIn(sets)
  for (const together of phrase === null ? [terms] : [[phrase], terms]) {
    const near = yield* scanSets(sets, limit, 'every', columns =>
      matchersOf({ terms: together, phrase: null }, term => nearMatcher(columns, term, soundOf, slipsFor(term))),
    )
    if (hasHits(near)) return keepNearest(near)
  }
  return null
}

/** Scores of one quality lie within eight of each other. The count becomes that of the hits kept. */
function keepNearest(found: ReadonlyMap<string, SetHits>): ReadonlyMap<string, SetHits> {
  const best = Math.min(...[...found.values()].flatMap(({ hits }) => hits.slice(0, 1).map(hit => hit.score)))
  const worst = (best & ~7) + 7
  return new Map(
    [...found].map(([name, { hits }]) => {
      const kept = hits.filter(hit => hit.score <= worst)
      return [name, { hits: kept, count: kept.length }]
    }),
  )
}

/** Drains a search without a pause. */
export function searchNow(sets: Sets, text: string, limit: number, last?: LastFound, asTyped?: Sets): SearchResult {
  const steps = search(sets, text, limit, last, asTyped)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** What is there of a query that is nowhere as a whole. A single term is cut after its longest known beginning. */
function* searchParts(sets: Sets, query: Query, limit: number): Step<SearchResult> {
  const [only, ...others] = query.terms
  const terms = only !== undefined && others.length === 0 ? cutTerm(sets, only) : query.terms
  const missing: string[] = []
  for (const term of terms) {
    const found = yield* scanSets(sets, 0, 'every', columns =>
      matchersOf({ terms: [term], phrase: null }, exactIn(columns)),
    )
    if (!hasHits(found)) missing.push(term.text)
  }
  if (missing.length === terms.length)
    return { kind: 'none', sets: noHits(sets), missing: query.terms.map(t => t.text) }
  const some = yield* scanSets(sets, limit, 'some', columns => matchersOf({ terms, phrase: null }, exactIn(columns)))
  return { kind: 'partial', sets: some, missing }
}

const exactIn = (columns: SearchColumns) => (term: Term) => exactMatcher(columns, term)

function cutTerm(sets: Sets, term: Term): readonly Term[] {
  const length = Math.max(0, ...[...sets.values()].map(({ columns }) => longestBeginning(columns, term.folded)))
  if (length < 2) return [term]
  const [known, rest] = [term.folded.slice(0, length), term.folded.slice(length)]
  return [known, rest].map(folded => ({ text: folded, folded, breaks: [] }))
}

function matchersOf(query: Query, compile: (term: Term) => TermMatcher): Matchers {
  return { terms: query.terms.map(compile), phrase: query.phrase && compile(query.phrase) }
}

function* scanSets(
  sets: Sets,
  limit: number,
  need: 'every' | 'some',
  compile: (columns: SearchColumns) => Matchers,
): Step<ReadonlyMap<string, SetHits>> {
  const results = new Map<string, SetHits>()
  for (const [name, { columns, order }] of sets) {
    const { hits, count } = yield* scanSet(columns, compile(columns), { limit, order, need, among: null })
    results.set(name, { hits, count })
  }
  return results
}

function soundsIn(sets: Sets): SoundOf {
  return unit => {
    for (const { columns } of sets.values()) {
      const reading = columns.usualReadings[unit.charCodeAt(0)] ?? 0
      if (reading !== 0) return columns.syllables[reading] ?? []
    }
    return []
  }
}

const only = (found: ReadonlyMap<string, SetHits>, sets: Sets) => new Map([...found].filter(([name]) => sets.has(name)))

const hasHits = (results: ReadonlyMap<string, SetHits>) => [...results.values()].some(({ count }) => count > 0)

const noHits = (sets: Sets) => new Map([...sets.keys()].map(name => [name, { hits: [], count: 0 }]))
