import { defineMessages } from './messages.ts'

/** Words of days and dates. Months count from 1, weekdays from Monday = 0. */
export const DATE_WORDS = defineMessages('date', {
  /** A date as far as it is known: year, year and month, or a whole day. */
  date: (year: number, month: number | null, day: number | null) =>
    `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`,
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  /** Today and the two days after. */
  near: ['今天', '明天', '后天'],
  nextDay: (time: string) => `次日 ${time}`,
  /** Between the items of a list. */
  comma: '、',
})
