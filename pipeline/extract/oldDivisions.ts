import { extractVillages, type VillagesByCounty } from './divisions.ts'
import type { DivisionRows } from './divisionRows.ts'

/**
 * Counties that carried another code in the lists of 2016 and 2018 → their code today. The three development zones
 * were no counties; their townships belong to counties around them, so they map to the prefecture.
 */
const TODAY_CODE: Readonly<Record<string, string>> = {
  '510124': '510117', // 郫县 → 郫都区
  '510132': '510118', // 新津县 → 新津区
  '510626': '510604', // 罗江县 → 罗江区
  '510922': '510981', // 射洪县 → 射洪市
  '511028': '511083', // 隆昌县 → 隆昌市
  '511521': '511504', // 宜宾县 → 叙州区
  '513425': '513402', // 会理县 → 会理市
  '511071': '511000', // 内江经济开发区
  '511771': '511700', // 达州经济开发区
  '511971': '511900', // 巴中经济开发区
}

/**
 * Townships and villages before the merger, the lists of several years laid over each other: a village that changed
 * township between them stands under both. Names the source spoilt with `?` are left out.
 */
export function extractOldDivisions(releases: readonly DivisionRows[]): VillagesByCounty {
  const all: VillagesByCounty = {}
  for (const rows of releases) {
    const release = extractVillages(rows, { keepAll: true, countyOf: code => TODAY_CODE[code] ?? code })
    for (const [county, townships] of Object.entries(release)) {
      const into = (all[county] ??= {})
      for (const [township, villages] of Object.entries(townships)) {
        const readable = villages.filter(name => !name.includes('?'))
        into[township] = [...new Set([...(into[township] ?? []), ...readable])]
      }
    }
  }
  return all
}
