import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNow } from '../../../tests/fixtures/search.ts'
import { bestInRow, leastFrom, markInRow, NO_MATCH } from './rowScore.ts'
import { searchNow } from './search.ts'
import type { SearchColumns } from './searchColumns.ts'
import { buildSearchSet, type SearchRow } from './searchSet.ts'
import { splitTerms, type Term } from './splitTerms.ts'
import { exactMatcher } from './termMatcher.ts'

const SYLLABLES: Readonly<Record<string, string>> = { 战: 'zhan', 旗: 'qi', 镇: 'zhen', 史: 'shi' }
/** A word may begin after them: 旗 and 镇 end names of places. */
const ENDINGS = new Set(['旗', '镇'])
/** Above the score of any phrase (`scan.ts`). */
const APART = 0x100

const columnsOf = (rows: readonly SearchRow[]): SearchColumns =>
  parseNow(buildSearchSet(rows, text => Array.from(text, unit => SYLLABLES[unit] ?? '')))

/** How a term is read from unit `at` of a text: level 0 whole syllables, 1 the last one begun, 2 initials; null: not. */
function readAt({ folded, breaks }: Term, units: string, at: number): { level: number; length: number } | null {
  let best: { level: number; length: number } | null = null
  const reached = (level: number, length: number) => {
    if (best === null || level < best.level || (level === best.level && length < best.length)) best = { level, length }
  }
  const walk = (position: number, unit: number, level: number): void => {
    if (position === folded.length) return reached(folded.length > 1 ? level : 0, unit - at)
    const character = units[unit]
    if (character === undefined) return
    if (folded[position] === character) walk(position + 1, unit + 1, level)
    const syllable = SYLLABLES[character] ?? ''
    if (syllable[0] !== folded[position]) return
    const reach = breaks.find(offset => offset > position) ?? folded.length
    const rest = folded.slice(position)
    if (rest.startsWith(syllable) && position + syllable.length <= reach)
      walk(position + syllable.length, unit + 1, level)
    if (reach === folded.length && syllable.startsWith(rest))
      reached(rest.length > 0 ? Math.max(level, 1) : level, unit + 1 - at)
    walk(position + 1, unit + 1, 2)
    if (/^[zcs]h/.test(rest) && syllable[1] === 'h' && position + 2 <= reach) walk(position + 2, unit + 1, 2)
  }
  walk(0, at, 0)
  const found = best as { level: number; length: number } | null
  return found !== null && folded.length === 1 ? { ...found, level: 0 } : found
}

function qualityOf({ folded }: Term, level: number): number {
  if (!/[a-z]/.test(folded)) return 0
  return [folded.length > 1 ? 8 : 16, 16, 24][level] ?? NaN
}

/** The best score of a term in a row; null when it is not there. */
function scoreByHand(term: Term, row: SearchRow): number | null {
  let best: number | null = null
  for (const [field, units] of row.entries()) {
    for (let at = 0; at < units.length; at++) {
      const read = readAt(term, units, at)
      if (read === null) continue
      const isWordStart = ENDINGS.has(units[at - 1] ?? '')
      const place = at > 0 ? (isWordStart ? 2 : 3) : at + read.length === units.length ? 0 : 1
      const score = qualityOf(term, read.level) + (field > 0 ? 4 : 0) + place
      if (best === null || score < best) best = score
    }
  }
  return best
}

function rowByHand(query: string, row: SearchRow): number | null {
  const { terms, phrase } = splitTerms(query)
  const scores = terms.map(term => scoreByHand(term, row))
  if (scores.includes(null)) return null
  const together = phrase === null ? null : scoreByHand(phrase, row)
  const sum = scores.reduce<number>((total, score) => total + (score ?? 0), 0)
  return together ?? sum + (terms.length > 1 ? APART : 0)
}

const units = fc.array(fc.constantFrom('战', '旗', '镇', '史'), { minLength: 1, maxLength: 5 }).map(all => all.join(''))
const rows = fc.array(fc.array(units, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
const PIECES = ['战', '旗', '镇', '史', 'zhan', 'qi', 'zhen', 'shi', 'z', 'zh', 'q', 's', 'sh', 'zha', "'", ' ']
const queries = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map(all => all.join(''))

/** Many at a time: a run of a property costs more than a search. */
const searches = fc.array(fc.tuple(rows, queries), { minLength: 30, maxLength: 30 })

describe('the search, beside one that looks at every place by hand', () => {
  it('finds the same rows with the same scores, best first, of equals the shortest name', () => {
    fc.assert(
      fc.property(searches, all => all.forEach(([written, query]) => expectByHand(written, query))),
      {
        numRuns: 30,
      },
    )
  })
})

function expectByHand(written: readonly SearchRow[], query: string): void {
  const result = searchNow(new Map([['rows', { columns: columnsOf(written), order: null }]]), query, 20)
  if (splitTerms(query).terms.length === 0) return expect(['blank', 'none']).toContain(result.kind)
  const expected = written
    .map((row, at) => ({ row: at, score: rowByHand(query, row), length: row[0]?.length ?? 0 }))
    .filter(hit => hit.score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0) || a.length - b.length || a.row - b.row)
    .map(({ row, score }) => ({ row, score }))
  expect(result.kind === 'exact').toBe(expected.length > 0)
  if (result.kind !== 'exact') return
  const { hits = [], count } = result.sets.get('rows') ?? {}
  expect(hits.map(({ row, score }) => ({ row, score }))).toEqual(expected)
  expect(count).toBe(expected.length)
}

describe('words of which no row has all', () => {
  /** Above the score of any eight terms (`scan.ts`). */
  const LACKING = 0x1000

  it('are found where most of them are, then where they stand best', () => {
    const columns = columnsOf([['战史'], ['史'], ['镇旗战'], ['史史战'], ['史旗'], ['战史旗']])
    const result = searchNow(new Map([['rows', { columns, order: null }]]), '战 旗 省', 9)
    expect([result.kind, result.missing]).toEqual(['partial', ['省']])
    expect(result.sets.get('rows')?.hits.map(({ row, score }) => ({ row, score }))).toEqual([
      { row: 2, score: APART + 2 + 2 + LACKING },
      { row: 5, score: APART + 1 + 3 + LACKING },
      { row: 0, score: APART + 1 + 2 * LACKING },
      { row: 4, score: APART + 3 + 2 * LACKING },
      { row: 3, score: APART + 3 + 2 * LACKING },
    ])
  })
})

describe('the score of a term in a row', () => {
  const scoreOf = (query: string, ...row: SearchRow) => {
    const [term] = splitTerms(query).terms
    if (term === undefined) throw new Error('nothing typed')
    return bestInRow(columnsOf([row]), 0, exactMatcher(columnsOf([row]), term))
  }

  it.each([
    ['the whole name', 0, ['战史']],
    ['the start of the name', 1, ['战史镇']],
    ['a word in the name', 2, ['镇战史']],
    ['the inside of the name', 3, ['史战史']],
    ['another whole text', 4, ['镇', '战史']],
    ['the start of another text', 5, ['镇', '史', '战史镇']],
    ['a word in another text', 6, ['镇', '镇战史']],
    ['the inside of another text', 7, ['镇', '史战史']],
    ['the better of two places', 2, ['史战史镇战史']],
    ['a name before a better place in another text', 3, ['史战史', '战史']],
    ['no place at all', NO_MATCH, ['史战', '镇史']],
  ])('tells %s', (_what, score, row) => expect(scoreOf('战史', ...row)).toBe(score))

  it.each([
    ['zhanshi', 8],
    ['zhansh', 16],
    ['zs', 24],
    ['zhsh', 24],
    ['战shi', 8],
    ['z', 17],
  ])('tells how it was read: %s', (query, score) => expect(scoreOf(query, '战史')).toBe(score))

  it('is never better than what the first place allows', () => {
    const check = (written: readonly SearchRow[], query: string) => {
      const [term] = splitTerms(query).terms
      if (term === undefined) return
      const columns = columnsOf(written)
      const matcher = exactMatcher(columns, term)
      for (const row of written.keys()) {
        const first = matcher.next(columns.rowStarts[row] ?? 0, (columns.rowStarts[row + 1] ?? 0) - 1)
        if (first >= 0)
          expect(leastFrom(columns, row, first, matcher)).toBeLessThanOrEqual(bestInRow(columns, row, matcher))
      }
    }
    fc.assert(
      fc.property(searches, all => all.forEach(([written, query]) => check(written, query))),
      { numRuns: 10 },
    )
  })

  it('may be whole where a row begins, and at best a word elsewhere', () => {
    const columns = columnsOf([['战史'], ['史战史']])
    const [term] = splitTerms('战史').terms
    const matcher = exactMatcher(columns, term as Term)
    expect([
      leastFrom(columns, 0, 0, matcher),
      leastFrom(columns, 1, (columns.rowStarts[1] ?? 0) + 1, matcher),
    ]).toEqual([0, 2])
  })

  it('goes with the mark of the best place', () => {
    const columns = columnsOf([['史战史', '镇', '史镇战史'], ['史镇'], ['史战', '史战史镇战史']])
    const [term] = splitTerms('战史').terms
    const matcher = exactMatcher(columns, term as Term)
    expect([0, 1, 2].map(row => markInRow(columns, row, matcher))).toEqual([
      { field: 0, start: 1, end: 3 },
      null,
      { field: 1, start: 4, end: 6 },
    ])
  })
})
