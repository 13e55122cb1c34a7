import type { CatalogIndex } from './catalogIndex.ts'
import { TITLE_KINDS } from './title.ts'
import type { TitleSort } from './titleQuery.ts'

/** Every row by kind in list order, within a kind in the order of the records: a list nobody has searched. */
export function byKind({ pack }: CatalogIndex): readonly number[] {
  const groups = TITLE_KINDS.map(() => [] as number[])
  for (const [row, kind] of pack.kinds.entries()) groups[TITLE_KINDS.indexOf(kind)]?.push(row)
  return groups.flat()
}

/**
 * Rows in the order asked for; rows that are equal in it keep the order they came in (relevance). `near`: held titles by
 * the distance of their nearest copy, then held ones of unknown distance, then the others. `year`: newest first, by the
 * year of publication, else the last year covered; rows without one come last.
 * @param distancesM - metres to each room of the catalog; null: the visitor's place is not known
 */
export function sortTitles(
  catalog: CatalogIndex,
  rows: readonly number[],
  sort: TitleSort,
  distancesM: Float32Array | null,
): readonly number[] {
  if (sort === 'relevance') return rows
  const rank = sort === 'year' ? yearRank(catalog) : nearRank(catalog, distancesM)
  return rows
    .map(row => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row)
}

function yearRank({ pack }: CatalogIndex): (row: number) => number {
  const [years, ends] = [pack.column('year'), pack.column('periodTo')]
  return row => -Number(years[row] ?? ends[row] ?? 0)
}

/** Half the Earth's girth is the farthest a copy can be. */
const FARTHEST_M = 21_000_000

function nearRank(catalog: CatalogIndex, distancesM: Float32Array | null): (row: number) => number {
  const near = distancesM && catalog.nearestDistances(distancesM)
  return row => {
    const distanceM = near?.[row] ?? Number.NaN
    if (!Number.isNaN(distanceM)) return distanceM
    return catalog.isHeld(row) ? FARTHEST_M : 2 * FARTHEST_M
  }
}
