const DAY_MS = 86_400_000
const WEEKDAYS = '日一二三四五六'
const OFFERED = 14

/** The coming two weeks for people, today first: `3月5日（星期四）`. @param today - `YYYY-MM-DD` */
export function visitDays(today: string): readonly string[] {
  const from = Date.parse(`${today}T00:00:00Z`)
  return Array.from({ length: OFFERED }, (_, at) => {
    const day = new Date(from + at * DAY_MS)
    return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日（星期${WEEKDAYS.charAt(day.getUTCDay())}）`
  })
}
