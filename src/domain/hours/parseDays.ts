import type { DaySelector } from './hoursRule.ts'
import type { TextCursor } from './textCursor.ts'

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const WEEKDAY = /(Mo|Tu|We|Th|Fr|Sa|Su)(?![A-Za-z])/y
const HOLIDAY = /PH(?![A-Za-z])/y
const MARKET = /(lunar-)?market(?![A-Za-z])/y

/** Reads `Mo-Fr,PH` and `market[2,5,8]`; empty when no day stands here. */
export function parseDays(cursor: TextCursor): DaySelector[] {
  const first = parseDay(cursor)
  if (first === null) return []
  const days = [first]
  while (cursor.take(/,/y) !== null) days.push(parseDay(cursor) ?? cursor.refuse('unexpected'))
  return days
}

function parseDay(cursor: TextCursor): DaySelector | null {
  if (cursor.take(HOLIDAY) !== null) return { kind: 'holiday' }
  const market = cursor.take(MARKET)
  if (market !== null) {
    const calendar = market[1] === undefined ? 'solar' : 'lunar'
    return { kind: 'market', calendar, digits: parseNumbers(cursor, 'bad-digit', digit => digit >= 0 && digit <= 9) }
  }
  return parseWeekdays(cursor)
}

function parseWeekdays(cursor: TextCursor): DaySelector | null {
  const match = cursor.take(WEEKDAY)
  if (match === null) return null
  const from = weekdayOf(match)
  if (cursor.peek(/\[/y) !== null) {
    const nth = parseNumbers(cursor, 'bad-nth', number => number !== 0 && Math.abs(number) <= 5)
    return { kind: 'weekdays', from, to: from, nth }
  }
  const to = cursor.take(/-/y) === null ? from : weekdayOf(cursor.expect(WEEKDAY, 'unexpected'))
  return { kind: 'weekdays', from, to, nth: null }
}

/** Weekdays count from 0 = Monday. */
function weekdayOf(match: RegExpExecArray): number {
  return WEEKDAYS.indexOf(match[1] ?? '')
}

/** Reads `[2,5,8]`. */
function parseNumbers(cursor: TextCursor, code: 'bad-digit' | 'bad-nth', isAllowed: (n: number) => boolean): number[] {
  cursor.expect(/\[/y, code)
  const numbers: number[] = []
  do {
    cursor.skipSpaces()
    const start = cursor.at
    const number = Number(cursor.expect(/-?\d+/y, code)[0])
    if (!isAllowed(number)) cursor.refuse(code, start)
    numbers.push(number)
  } while (cursor.take(/,/y) !== null)
  cursor.expect(/\]/y, 'unclosed')
  return numbers
}
