import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { searchNow, type SearchResult } from '../../src/domain/text/search.ts'
import { parseNow, searchColumnsOf } from '../../tests/fixtures/search.ts'
import { readSearchRecords, readVillages } from '../../tests/fixtures/searchRecords.ts'
import { readReadings } from './readReadings.ts'
import { toPinyin } from './toPinyin.ts'

interface GoldenQuery {
  readonly query: string
  readonly in: 'halls' | 'titles' | 'places' | 'villages'
  /** Key of the first hit: a record's id, a place's name, `旧` before a former one, county and township before a village. */
  readonly first: string
  /** `exact` when absent. */
  readonly kind?: SearchResult['kind']
  readonly why: string
}

const reviewed = readReadings(fileURLToPath(new URL('../../records', import.meta.url)))
const golden = JSON.parse(
  readFileSync(new URL('../../tests/golden/search.json', import.meta.url), 'utf8'),
) as readonly GoldenQuery[]
const records = readSearchRecords()
const villages = readVillages()
const sets = {
  halls: new Map([['halls', { columns: searchColumnsOf(records.halls.rows), order: null }]]),
  titles: new Map([['titles', { columns: searchColumnsOf(records.titles.rows), order: null }]]),
  places: new Map([['places', { columns: searchColumnsOf(records.places.rows), order: null }]]),
  villages: new Map([['villages', { columns: parseNow(villages.takeSet()), order: null }]]),
}

function keyOf(name: GoldenQuery['in'], row: number): string | undefined {
  if (name !== 'villages') return records[name].keys[row]
  const village = villages.at(row)
  return village === null ? undefined : `${village.county}${village.township} ${village.name}`
}

function firstHit(query: string, name: GoldenQuery['in']): { first: string | undefined; kind: string } {
  const result = searchNow(sets[name], query, 1)
  const row = result.sets.get(name)?.hits[0]?.row
  return { first: row === undefined ? undefined : keyOf(name, row), kind: result.kind }
}

describe('search over the real records', () => {
  it('has at least 150 golden queries, none twice', () => {
    expect(golden.length).toBeGreaterThanOrEqual(150)
    expect(new Set(golden.map(entry => `${entry.in} ${entry.query}`)).size).toBe(golden.length)
  })

  it.each(golden)('$in: $query → $first ($why)', ({ query, in: name, first, kind = 'exact' }) => {
    expect(firstHit(query, name)).toEqual({ first, kind })
  })

  it.each(golden.filter(entry => entry.in === 'places' && entry.kind === undefined))(
    'puts no village before the place that $query names',
    ({ query }) => {
      const score = (name: 'places' | 'villages') =>
        searchNow(sets[name], query, 1).sets.get(name)?.hits[0]?.score ?? Infinity
      expect(score('places')).toBeLessThanOrEqual(score('villages'))
    },
  )

  it('finds every hall and title by its own name first', () => {
    for (const name of ['halls', 'titles'] as const)
      for (const [index, [text = '']] of records[name].rows.entries())
        expect(firstHit(text, name).first).toBe(records[name].keys[index])
  })

  it('finds every place among its namesakes by the pinyin of its name', () => {
    const { keys, rows } = records.places
    for (const [index, [text = '']] of rows.slice(0, 400).entries()) {
      const hits = searchNow(sets.places, toPinyin(text, reviewed).pinyin, 200).sets.get('places')?.hits ?? []
      expect(hits.map(hit => keys[hit.row])).toContain(keys[index])
    }
  })
})
