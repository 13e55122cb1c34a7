import type { HallRule } from './rule.ts'

export const townshipExists: HallRule = {
  id: 'township-exists',
  why: '乡镇名写错，按乡镇就找不到这家馆',
  scope: 'hall',
  check(hall, report, { townshipStanding, nameOf }) {
    if (hall.county === null || hall.township === null) return
    const county = nameOf(hall.county) ?? hall.county
    switch (townshipStanding(hall.county, hall.township)) {
      case 'former':
        report.warn('township', `“${hall.township}”是${county}的旧名，请核对今名`)
        return
      case 'unknown':
        report.error('township', `${county}现在没有、从前也没有“${hall.township}”`)
        return
      case 'today':
      case 'unlisted':
    }
  },
  exceptions: [],
}
