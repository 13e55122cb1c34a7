import * as v from 'valibot'
import { SEARCH_SET_FORMAT } from '../text/searchSet.ts'
import { joinColumn, splitIds } from './columns.ts'
import { PACK_FORMAT } from './manifest.ts'
import { readWire } from './wireHead.ts'

/** What a search pack makes searchable; its id is `search-halls`, `search-titles` or `search-places`. */
export const SEARCHABLES = ['halls', 'titles', 'places'] as const
export type Searchable = (typeof SEARCHABLES)[number]

/**
 * A search set ready for the worker, and whose row is whose. Ids travel along, because the phone may hold the core or
 * titles pack of another day, and a row number alone would then name the wrong hall.
 */
export interface SearchPack {
  readonly searchable: Searchable
  /** Row → id of the hall or title; of a place, the name 回老家 is asked with. */
  readonly ids: readonly string[]
  /** What `parseSearchSet` reads. */
  readonly set: string
}

/** The wire form of a search pack, ready for JSON. */
export function toSearchWire({ searchable, ids, set }: SearchPack): Record<string, unknown> {
  return { formatVersion: PACK_FORMAT, kind: 'search', searchable, rowCount: ids.length, ids: joinColumn(ids), set }
}

const wireSchema = v.object({
  formatVersion: v.number(),
  kind: v.literal('search'),
  searchable: v.picklist(SEARCHABLES),
  rowCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ids: v.string(),
  set: v.string(),
})

/**
 * Reads a search pack from JSON of any origin; the set itself is read by `parseSearchSet`, in a worker.
 * @throws Failure P04 for a newer format, P03 when it holds no search set of ours
 */
export function parseSearchPack(raw: unknown): SearchPack {
  return readWire(raw, 'search', () => {
    const { searchable, ids, rowCount, set } = v.parse(wireSchema, raw)
    if (!set.startsWith(`${SEARCH_SET_FORMAT}\n`)) throw new Error(`not a search set: ${set.slice(0, 20)}`)
    return { searchable, ids: splitIds(ids, rowCount), set }
  })
}
