import type { HallRule } from './rule.ts'

export const kindHasPlace: HallRule = {
  id: 'kind-has-place',
  why: '乡镇馆、村史馆不写县，附近的人就找不到它',
  scope: 'hall',
  check(hall, report) {
    const isLocal = hall.kind === 'village' || hall.kind === 'township'
    if (isLocal && hall.county === null) report.warn('county', '没有写县（市、区）：来源若有，请补上')
    if (hall.kind === 'village' && hall.village === null && hall.township === null) {
      report.warn('village', '村史馆没有写乡镇和村')
    }
  },
  exceptions: [],
}
