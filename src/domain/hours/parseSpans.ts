import { MINUTES_PER_DAY } from './chinaTime.ts'
import type { Span } from './hoursRule.ts'
import type { TextCursor } from './textCursor.ts'

/** Past midnight a hall may stay open until six; a later close is far more often two times swapped by mistake. */
const LATEST_CLOSE_MIN = MINUTES_PER_DAY + 6 * 60

const TIME = /(\d{2}):([0-5]\d)(?![\d:+])/y
const TIME_START = /\d{1,2}[:.h]|\d{3,4}-/y

/** True when the text goes on with a time of day, well written or not. */
export function isAtTime(cursor: TextCursor): boolean {
  return cursor.peek(TIME_START) !== null
}

/** Reads `09:00-12:00,14:00-17:00`; empty when no time stands here. Stops before a comma that joins another rule. */
export function parseSpans(cursor: TextCursor): Span[] {
  const spans: Span[] = []
  if (!isAtTime(cursor)) return spans
  do spans.push(parseSpan(cursor))
  while (cursor.take(/,(?= *\d)/y) !== null)
  return spans
}

function parseSpan(cursor: TextCursor): Span {
  const start = cursor.at
  const fromMin = parseTime(cursor)
  if (fromMin >= MINUTES_PER_DAY) cursor.refuse('start-too-late', start)
  cursor.expect(/-/y, 'bad-time')
  const end = cursor.at
  const statedMin = parseTime(cursor)
  if (statedMin === fromMin) cursor.refuse('empty-span', start)
  if (statedMin > LATEST_CLOSE_MIN) cursor.refuse('end-too-late', end)
  const toMin = statedMin < fromMin ? statedMin + MINUTES_PER_DAY : statedMin
  if (toMin > LATEST_CLOSE_MIN) cursor.refuse('closes-before-opens', end)
  return { fromMin, toMin }
}

function parseTime(cursor: TextCursor): number {
  const [, hours, minutes] = cursor.expect(TIME, 'bad-time')
  return Number(hours) * 60 + Number(minutes)
}
