import type { HallRule } from './rule.ts'

export const kindHasPlace: HallRule = {
  id: 'kind-has-place',
  why: '乡镇馆、村史馆不写县,附近的人就找不到它',
  scope: 'hall',
  check(hall, report) {
    const isLocal = hall.kind === 'village' || hall.kind === 'township'
    if (isLocal && hall.county === null) report.error('county', '乡镇情馆和村史馆要写明县(市、区)')
    if (hall.kind === 'village' && hall.village === null && hall.township === null) {
      report.warn('village', '村史馆没有写乡镇和村')
    }
  },
  exceptions: [],
}
