import { isHttpUrl } from '../httpUrl.ts'
import { civilDay, dayOf } from './chinaTime.ts'

/** One visit to put into the phone's calendar. */
export interface CalendarEvent {
  /** Stable: importing the same visit twice updates it. */
  readonly uid: string
  readonly title: string
  /** Instants, or a whole day on China's calendar as `YYYY-MM-DD`. An end not after its start is left out. */
  readonly when: { readonly startMs: number; readonly endMs: number | null } | { readonly date: string }
  /** Instant the event was made; RFC 5545 requires it. */
  readonly stampMs: number
  readonly location: string | null
  readonly description: string | null
  /** http(s) only; anything else is left out. */
  readonly url: string | null
}

const MAX_LINE_OCTETS = 75

/** Text of an `.ics` file with one event, by RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545). Times are in UTC. */
export function toCalendarEvent(event: CalendarEvent): string {
  const { uid, title, when, stampMs, location, description, url } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fangzhi//visit//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcTime(stampMs)}`,
    ...whenLines(when),
    `SUMMARY:${escapeText(title)}`,
    ...(location === null ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(description === null ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(url === null || !isHttpUrl(url) ? [] : [`URL:${withoutControls(url)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${foldLine(line)}\r\n`).join('')
}

function whenLines(when: CalendarEvent['when']): string[] {
  if ('date' in when) {
    const [year = 0, month = 0, day = 0] = when.date.split('-').map(Number)
    const start = dayOf(year, month, day)
    return [`DTSTART;VALUE=DATE:${basicDate(start)}`, `DTEND;VALUE=DATE:${basicDate(start + 1)}`]
  }
  const { startMs, endMs } = when
  const start = `DTSTART:${utcTime(startMs)}`
  return endMs === null || endMs <= startMs ? [start] : [start, `DTEND:${utcTime(endMs)}`]
}

/** `20261001T010000Z` */
function utcTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** `20261001` */
function basicDate(dayNumber: number): string {
  const { year, month, day } = civilDay(dayNumber)
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

/** RFC 5545 §3.3.11 TEXT: backslash, semicolon, comma and line break escaped; other control characters are not allowed. */
function escapeText(text: string): string {
  const escaped = text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
  return withoutControls(escaped)
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

/** RFC 5545 §3.1: at most 75 octets a line, the break counted out; never inside a character. */
function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = utf8Octets(character)
    if (octets + size > MAX_LINE_OCTETS) {
      parts.push(part)
      part = ' ' // the blank that marks a continuation counts as an octet of it
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

function utf8Octets(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
