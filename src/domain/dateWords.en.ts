import type * as source from './dateWords.ts'
import type { Twin } from './messages.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export default {
  date: {
    date: (year, month, day) => {
      if (month === null) return `${year}`
      const format = day === null ? monthFormat : dateFormat
      return format.format(Date.UTC(year, month - 1, day ?? 1))
    },
    // 2000 has every day of the year.
    monthDay: (month, day) => dayFormat.format(Date.UTC(2000, month - 1, day)),
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    near: ['today', 'tomorrow', 'in two days'],
    nextDay: time => `${time} next day`,
    comma: ', ',
  },
} satisfies Twin<typeof source>
