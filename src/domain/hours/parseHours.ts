import { MINUTES_PER_DAY } from './chinaTime.ts'
import type { DaySelector, HoursRule, RuleLine, RuleState } from './hoursRule.ts'
import { parseDays } from './parseDays.ts'
import { parseSeasons } from './parseSeasons.ts'
import { parseSpans } from './parseSpans.ts'
import { TextCursor } from './textCursor.ts'

const STATES: Readonly<Record<string, RuleState>> = {
  open: 'open',
  off: 'closed',
  closed: 'closed',
  unknown: 'unknown',
}
const KNOWN_ELSEWHERE = /SH\b|week\b|easter|sunrise|sunset|dawn|dusk|\d{4}\b(?![:-])|\|\||\+|\(/y

/**
 * Reads the opening_hours subset of README.md. Nothing is corrected silently: a text that is nearly right is refused.
 * @throws HoursFault naming the offset and the remedy
 */
export function parseHours(text: string): HoursRule {
  const cursor = new TextCursor(text)
  if (cursor.isAtEnd) cursor.refuse('empty')
  const foreignAt = offsetOutsideQuotes(text)
  if (foreignAt !== null) cursor.refuse('fullwidth', foreignAt)
  const lines = [parseLine(cursor, 'first')]
  while (!cursor.isAtEnd) {
    const separator = cursor.take(/;|,/y) ?? refuseHere(cursor)
    if (cursor.isAtEnd) cursor.refuse('dangling', cursor.at - 1)
    lines.push(parseLine(cursor, separator[0] === ',' ? 'additional' : 'overriding'))
  }
  return { lines, ...usesOf(lines.flatMap(line => line.days)) }
}

function parseLine(cursor: TextCursor, place: 'first' | 'overriding' | 'additional'): RuleLine {
  cursor.skipSpaces()
  const start = cursor.at
  const isAdditional = place === 'additional'
  if (cursor.take(/24\/7/y) !== null) {
    if (place !== 'first') cursor.refuse('no-days', start)
    const spans = [{ fromMin: 0, toMin: MINUTES_PER_DAY }]
    return { seasons: [], days: [], spans, state: 'open', comment: null, isAdditional }
  }
  const seasons = parseSeasons(cursor)
  const days = parseDays(cursor)
  const spans = parseSpans(cursor)
  const stated = cursor.take(/(open|off|closed|unknown)(?![A-Za-z])/y)
  const comment = parseComment(cursor)
  if (cursor.at === start) refuseHere(cursor)
  const state = stated === null ? (comment === null ? 'open' : 'unknown') : (STATES[stated[1] ?? ''] ?? 'unknown')

  if (state === 'open' && spans.length === 0) {
    if (!cursor.isAtEnd && cursor.peek(/[;,]/y) === null) refuseHere(cursor)
    cursor.refuse('no-times')
  }
  if (isAdditional && state === 'closed') cursor.refuse('closed-addition', start)
  if (place === 'overriding' && state !== 'closed' && seasons.length + days.length === 0)
    cursor.refuse('no-days', start)
  return { seasons, days, spans, state, comment, isAdditional }
}

function parseComment(cursor: TextCursor): string | null {
  if (cursor.peek(/"/y) === null) return null
  const start = cursor.at
  const words = (cursor.expect(/"([^"]*)"/y, 'unclosed')[1] ?? '').trim()
  return words === '' ? cursor.refuse('unexpected', start) : words
}

/** Offset of the first character that is not plain ASCII and not inside quotes; null when there is none. */
function offsetOutsideQuotes(text: string): number | null {
  const blanked = text.replace(/"[^"]*"?/g, quoted => ' '.repeat(quoted.length))
  const at = blanked.search(/[^ -~]/)
  return at === -1 ? null : at
}

/** Says what stands at the cursor as exactly as it can. */
function refuseHere(cursor: TextCursor): never {
  if (cursor.peek(KNOWN_ELSEWHERE) !== null) cursor.refuse('unsupported')
  return cursor.refuse('unexpected')
}

function usesOf(days: readonly DaySelector[]): Omit<HoursRule, 'lines'> {
  return {
    usesHolidays: days.some(day => day.kind === 'holiday'),
    usesWeekdays: days.some(day => day.kind === 'weekdays'),
    usesLunarDays: days.some(day => day.kind === 'market' && day.calendar === 'lunar'),
  }
}
