import type { SearchPack } from '../domain/pack/searchPack.ts'
import { FIELD_SEPARATOR } from '../domain/text/searchSet.ts'
import type { PlaceName } from '../features/search/found.ts'

/** Lines before the first row of a search set: format, reading table, exceptions. */
const HEAD_LINES = 3

/** The places of a search set as they are listed: the set carries the words, the ids what 回老家 is asked with. */
export function readPlaceNames({ ids, set }: Pick<SearchPack, 'ids' | 'set'>): readonly PlaceName[] {
  return set
    .split('\n')
    .slice(HEAD_LINES)
    .map((line, row) => {
      const [name = '', within = ''] = line.split(FIELD_SEPARATOR)
      return { name, within, lookUp: ids[row] ?? name }
    })
}
