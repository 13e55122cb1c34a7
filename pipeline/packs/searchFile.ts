import { toSearchWire, type Searchable } from '../../src/domain/pack/searchPack.ts'
import { buildSearchSet, type SearchRow } from '../../src/domain/text/searchSet.ts'
import type { ReviewedReadings } from '../pinyin/readReadings.ts'
import { searchReadings } from '../pinyin/searchReadings.ts'
import { toPackFile, type PackFile } from './packFile.ts'

/** The pack whose rows a search answers with. */
const NEEDS: Readonly<Record<Searchable, string>> = { halls: 'core', titles: 'titles', places: 'places' }

/**
 * The pack of search columns for rows and their ids, in the same order.
 * @param alsoRead - texts that are in no row, whose characters shall be read too
 */
export function toSearchFile(
  searchable: Searchable,
  ids: readonly string[],
  rows: readonly SearchRow[],
  readings: ReviewedReadings,
  alsoRead: readonly string[] = [],
): PackFile {
  return toPackFile(
    { id: `search-${searchable}`, kind: 'search', place: null, needs: [NEEDS[searchable]] },
    { [searchable]: ids.length },
    toSearchWire({ searchable, ids, set: buildSearchSet(rows, searchReadings(readings), alsoRead) }),
  )
}
