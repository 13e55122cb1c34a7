import type { HallRule } from './rule.ts'
import { suggestHoursRule } from './suggestHoursRule.ts'

export const hoursParse: HallRule = {
  id: 'hours-parse',
  why: '读不懂的开放时间，应用只能说“不确定”，人就白跑一趟',
  scope: 'hall',
  check(hall, report, { hoursFault }) {
    if (hall.hours === null) return
    if (hall.hours.rule === null) {
      const suggested = suggestHoursRule(hall.hours.words ?? '')
      const remedy = suggested === null ? '' : `。原话似可写成 ${suggested}，核对后请填进“开放时间规则”一栏`
      report.warn('hours', `开放时间只有原话，没有规则：应用会照录原话，并显示“不确定是否开门”${remedy}`)
      return
    }
    const fault = hoursFault(hall.hours.rule)
    if (fault !== null) report.error('hours', `开放时间规则“${hall.hours.rule}”读不懂：${fault}`)
  },
  exceptions: [],
}
