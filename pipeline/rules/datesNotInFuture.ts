import type { PartialDate } from '../../src/domain/partialDate.ts'
import type { HallRule } from './rule.ts'

/** An office's plan is no event: a day still to come may stand only where the future is meant (`status.until`, an exhibition's end). */
export const datesNotInFuture: HallRule = {
  id: 'dates-not-in-future',
  why: '把计划写成了事实，或年份写错',
  scope: 'hall',
  check(hall, report, { today }) {
    const check = (field: string, date: PartialDate | null): void => {
      if (date !== null && isAfter(date, today)) report.error(field, `日期 ${date} 还没有到（今天是 ${today}）`)
    }
    check('openedOn', hall.openedOn)
    check('confirmedOn', hall.confirmedOn)
    for (const [field, date] of Object.entries(hall.confirmedFields)) check(`confirmedFields.${field}`, date)
    for (const { url, date } of hall.sources) {
      if (date !== null && isAfter(date, today)) report.error('sources', `来源日期 ${date} 还没有到：${url}`)
    }
  },
  exceptions: [],
}

/** True when even the first day `date` can mean comes after `today`. */
function isAfter(date: PartialDate, today: PartialDate): boolean {
  return date > today.slice(0, date.length)
}
