import { isTownshipName, toTownshipName } from '../../src/domain/place/townshipName.ts'
import { toVillageName } from '../../src/domain/place/villageName.ts'
import type { DivisionRows } from './divisionRows.ts'

/** County code → township → village names, in the source's order. */
export type VillagesByCounty = Record<string, Record<string, string[]>>

/** Code and name of a division, as `divisions.json` lists them. */
export interface CodeAndName {
  readonly code: string
  readonly name: string
}

/** Prefectures and counties of today in code order, prefecture codes filled up to six digits. */
export function extractDivisions(rows: DivisionRows): { prefectures: CodeAndName[]; counties: CodeAndName[] } {
  const inCodeOrder = (list: DivisionRows['counties']) =>
    list.map(({ code, name }) => ({ code: code.padEnd(6, '0'), name })).sort((a, b) => (a.code < b.code ? -1 : 1))
  return { prefectures: inCodeOrder(rows.prefectures), counties: inCodeOrder(rows.counties) }
}

/**
 * Townships and villages under `countyOf(row)`. Farms, prisons, park offices and other statistical units without
 * the form of a 街道, 镇 or 乡 are left out unless `keepAll`; names are shortened by the domain's rules.
 */
export function extractVillages(
  rows: DivisionRows,
  {
    keepAll = false,
    countyOf = (code: string) => code,
  }: { keepAll?: boolean; countyOf?: (code: string) => string } = {},
): VillagesByCounty {
  const byCounty: VillagesByCounty = {}
  const byTownshipCode = new Map<string, string[]>()
  for (const row of [...rows.townships].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    if (!keepAll && !isTownshipName(row.name)) continue
    const county = (byCounty[countyOf(row.areaCode)] ??= {})
    byTownshipCode.set(row.code, (county[toTownshipName(row.name)] ??= []))
  }
  for (const row of rows.villages) byTownshipCode.get(row.streetCode)?.push(toVillageName(row.name))
  return byCounty
}

/** County code → township names, from the same rows. */
export function townshipsOf(villages: VillagesByCounty): Record<string, string[]> {
  return Object.fromEntries(Object.entries(villages).map(([county, townships]) => [county, Object.keys(townships)]))
}
