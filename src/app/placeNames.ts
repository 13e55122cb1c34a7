import { FIELD_SEPARATOR } from '../domain/text/searchSet.ts'
import type { PlaceName } from '../features/search/found.ts'

/** Lines before the first row of a search set: format, reading table, exceptions. */
const HEAD_LINES = 3

/** The places of a search set as they are listed; the set itself carries the words. */
export function readPlaceNames(set: string): readonly PlaceName[] {
  return set
    .split('\n')
    .slice(HEAD_LINES)
    .map(line => {
      const [name = '', within = ''] = line.split(FIELD_SEPARATOR)
      return { name, within }
    })
}
