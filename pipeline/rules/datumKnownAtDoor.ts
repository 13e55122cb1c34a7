import { positionToWgs84 } from '../../src/domain/geo/datum.ts'
import type { HallRule } from './rule.ts'

export const datumKnownAtDoor: HallRule = {
  id: 'datum-known-at-door',
  why: '坐标系不明的点可能偏一公里多，不能标到门口或楼',
  scope: 'hall',
  check({ position }, report) {
    if (position === null || positionToWgs84(position) !== null) return
    report.error('position', `坐标系不明，不能精确到 ${position.precision}：请查明坐标系，或把 precision 改为 village`)
  },
  exceptions: [],
}
