import { prefectureOf, type Adcode } from '../place/adcode.ts'
import type { CatalogIndex } from './catalogIndex.ts'
import { ERAS, type Era } from './era.ts'

/** What the records hold of one county's own gazetteers and yearbooks, as rows of the catalog. */
export interface CountyCoverage {
  readonly code: Adcode
  /** Published titles by era, in record order; an era that is not there is a gap of the records. */
  readonly byEra: ReadonlyMap<Era, readonly number[]>
  /** Published titles on the county outside the eras: 专志, 乡镇志, 村志, 期刊, 读物. */
  readonly others: readonly number[]
  /** Titles on the county that are not out yet. */
  readonly unpublished: readonly number[]
  /** Published general titles of the prefecture: they cover the county, but are not its own. */
  readonly ofPrefecture: readonly number[]
}

/** Coverage of each county by its own titles. A title of the whole prefecture or province colours no county. */
export function coverageByCounty(
  catalog: CatalogIndex,
  counties: readonly Adcode[],
): ReadonlyMap<Adcode, CountyCoverage> {
  const rowsByPlace = groupByPlace(catalog)
  return new Map(counties.map(code => [code, readCoverage(catalog, code, rowsByPlace)]))
}

function groupByPlace({ covers }: CatalogIndex): ReadonlyMap<Adcode, readonly number[]> {
  const rowsByPlace = new Map<Adcode, number[]>()
  for (const [row, codes] of covers.entries()) {
    for (const code of new Set(codes)) {
      const rows = rowsByPlace.get(code)
      if (rows === undefined) rowsByPlace.set(code, [row])
      else rows.push(row)
    }
  }
  return rowsByPlace
}

function readCoverage(
  { eras, pack }: CatalogIndex,
  code: Adcode,
  rowsByPlace: ReadonlyMap<Adcode, readonly number[]>,
): CountyCoverage {
  const own = rowsByPlace.get(code) ?? []
  const isOut = (row: number) => pack.stages[row] === 'published'
  const published = own.filter(isOut)
  const byEra = ERAS.map(era => [era, published.filter(row => eras[row] === era)] as const)
  return {
    code,
    byEra: new Map(byEra.filter(([, rows]) => rows.length > 0)),
    others: published.filter(row => eras[row] === null),
    unpublished: own.filter(row => !isOut(row)),
    ofPrefecture: (rowsByPlace.get(prefectureOf(code)) ?? []).filter(row => isOut(row) && eras[row] !== null),
  }
}
