import type { Season } from './hoursRule.ts'
import type { TextCursor } from './textCursor.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTH = /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![A-Za-z])/y
const DAY = /(\d{2})(?![\d:])/y

interface SeasonItem extends Season {
  readonly isDated: boolean
}

/**
 * Reads `May-Oct`, `May 02-Oct 31`, `Jan 01-05` and lists of one sort; empty when no month stands here. A season that
 * ends on Feb 29 ends with February in every year.
 */
export function parseSeasons(cursor: TextCursor): Season[] {
  const items: SeasonItem[] = []
  if (cursor.peek(MONTH) === null) return items
  do {
    const start = cursor.at
    const item = parseSeason(cursor)
    if (items.some(other => other.isDated !== item.isDated)) cursor.refuse('mixed-season', start)
    items.push(item)
  } while (cursor.take(/,/y) !== null)
  cursor.take(/:/y) // OSM allows a colon after the season, for readability
  return items.map(({ from, to }) => ({ from, to }))
}

function parseSeason(cursor: TextCursor): SeasonItem {
  const fromMonth = parseMonth(cursor)
  const fromDay = parseDay(cursor, fromMonth)
  if (cursor.take(/-/y) === null) {
    const from = fromMonth * 100
    return fromDay === null
      ? { from: from + 1, to: from + 31, isDated: false }
      : { from: from + fromDay, to: from + fromDay, isDated: true }
  }
  const at = cursor.at
  const isSameMonth = fromDay !== null && cursor.peek(DAY) !== null
  const toMonth = isSameMonth ? fromMonth : parseMonth(cursor)
  const toDay = parseDay(cursor, toMonth)
  if ((fromDay === null) !== (toDay === null)) cursor.refuse('mixed-season', at)
  const from = fromMonth * 100 + (fromDay ?? 1)
  const to = toMonth * 100 + (toDay ?? 31)
  if (isSameMonth && to < from) cursor.refuse('reversed-days', at)
  return { from, to, isDated: fromDay !== null }
}

/** Months count from 1. */
function parseMonth(cursor: TextCursor): number {
  const [, name = ''] = cursor.expect(MONTH, 'bad-date')
  return MONTHS.indexOf(name) + 1
}

function parseDay(cursor: TextCursor, month: number): number | null {
  cursor.skipSpaces()
  const start = cursor.at
  const match = cursor.take(DAY)
  if (match === null) return null
  const day = Number(match[1])
  if (day < 1 || day > (LONGEST_MONTHS[month - 1] ?? 0)) cursor.refuse('bad-date', start)
  return day
}
