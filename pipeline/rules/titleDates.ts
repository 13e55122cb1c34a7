import type { TitleRule } from './rule.ts'

export const titleDates: TitleRule = {
  id: 'title-dates',
  why: '年份写错，按年代就找不到这部书',
  scope: 'title',
  check(title, report, { today }) {
    const thisYear = Number(today.slice(0, 4))
    // A yearbook carries the year after the one it describes, and may come out a little before it begins.
    const latest = title.stage === 'published' ? thisYear + (title.kind === 'yearbook' ? 1 : 0) : thisYear + 10
    if (title.year !== null && title.year > latest) report.error('year', `出版年 ${title.year} 还没有到`)
    if (title.period !== null && title.period.to < title.period.from) {
      report.error('period', `止年 ${title.period.to} 早于起年 ${title.period.from}`)
    }
    if (title.period !== null && title.period.to > thisYear) report.error('period', `止年 ${title.period.to} 还没有到`)
  },
  exceptions: [],
}
