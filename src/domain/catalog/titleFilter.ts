import { levelOf, prefectureOf, type Adcode } from '../place/adcode.ts'
import type { CatalogIndex } from './catalogIndex.ts'
import type { Era } from './era.ts'
import type { TitleKind } from './title.ts'
import type { TitleQuery } from './titleQuery.ts'

type Facets = Pick<TitleQuery, 'place' | 'kinds' | 'eras' | 'year'>

/** How many titles each choice of a facet would leave, the other facets as they are. */
export interface FacetCounts {
  readonly kinds: ReadonlyMap<TitleKind, number>
  readonly eras: ReadonlyMap<Era, number>
  /** By county, prefecture and province; a county's titles count for its prefecture too. */
  readonly places: ReadonlyMap<Adcode, number>
}

/** Rows that pass the facets, in the given order, and what each further choice would leave. */
export function filterTitles(
  catalog: CatalogIndex,
  rows: Iterable<number>,
  facets: Facets,
): { readonly rows: readonly number[]; readonly counts: FacetCounts } {
  const [kinds, eras, places] = [new Map<TitleKind, number>(), new Map<Era, number>(), new Map<Adcode, number>()]
  const passed: number[] = []
  const coversYear = facets.year === null ? null : yearTest(catalog, facets.year)
  for (const row of rows) {
    const kind = catalog.pack.kinds[row]
    if (kind === undefined || coversYear?.(row) === false) continue
    const era = catalog.eras[row] ?? null
    const covers = catalog.covers[row] ?? []
    const isKind = facets.kinds.length === 0 || facets.kinds.includes(kind)
    const isEra = facets.eras.length === 0 || (era !== null && facets.eras.includes(era))
    const isPlace = facets.place === null || isAbout(covers, facets.place)
    if (isKind && isEra && isPlace) passed.push(row)
    if (isEra && isPlace) add(kinds, kind)
    if (isKind && isPlace && era !== null) add(eras, era)
    if (isKind && isEra) for (const code of withPrefectures(covers)) add(places, code)
  }
  return { rows: passed, counts: { kinds, eras, places } }
}

/** True when a title covers the place, or a part of it: 成都市 has the titles of its counties. */
export function isAbout(covers: readonly Adcode[], place: Adcode): boolean {
  const isPrefecture = levelOf(place) === 'prefecture'
  return covers.some(code => code === place || (isPrefecture && prefectureOf(code) === place))
}

/** Whether the years of a title's content hold the year; for a yearbook, whether it is the year of its volume. */
function yearTest({ pack }: CatalogIndex, year: number): (row: number) => boolean {
  const [from, to, published] = [pack.column('periodFrom'), pack.column('periodTo'), pack.column('year')]
  return row => {
    const start = from[row] ?? null
    if (start !== null) return Number(start) <= year && year <= Number(to[row])
    return pack.kinds[row] === 'yearbook' && published[row] === String(year)
  }
}

function withPrefectures(covers: readonly Adcode[]): Iterable<Adcode> {
  const [only, ...others] = covers
  if (only === undefined) return []
  if (others.length === 0) return levelOf(only) === 'county' ? [only, prefectureOf(only)] : [only]
  return new Set(covers.flatMap(code => (levelOf(code) === 'county' ? [code, prefectureOf(code)] : [code])))
}

function add<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
