import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCalendarEvent, type CalendarEvent } from './calendarEvent.ts'

const visit: CalendarEvent = {
  uid: 'hall-1@fangzhi',
  title: '去方志馆',
  when: { startMs: Date.UTC(2026, 9, 8, 1, 0), endMs: Date.UTC(2026, 9, 8, 4, 0) },
  stampMs: Date.UTC(2026, 8, 1, 0, 0, 59),
  location: null,
  description: null,
  url: null,
}

const lineOf = (text: string, name: string) =>
  unfold(text)
    .split('\r\n')
    .find(line => line.startsWith(name))
const unfold = (text: string) => text.replace(/\r\n /g, '')

describe('toCalendarEvent', () => {
  it('writes one event in UTC with every required property', () => {
    expect(toCalendarEvent(visit)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//fangzhi//visit//ZH',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:hall-1@fangzhi',
        'DTSTAMP:20260901T000059Z',
        'DTSTART:20261008T010000Z',
        'DTEND:20261008T040000Z',
        'SUMMARY:去方志馆',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('writes a whole day as dates, the end on the day after', () => {
    const text = toCalendarEvent({ ...visit, when: { date: '2026-12-31' } })
    expect([lineOf(text, 'DTSTART'), lineOf(text, 'DTEND')]).toEqual([
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
    ])
  })

  it.each([null, Date.UTC(2026, 9, 8, 1, 0), 0])('leaves out the end %j, which is not after the start', endMs => {
    expect(toCalendarEvent({ ...visit, when: { startMs: Date.UTC(2026, 9, 8, 1, 0), endMs } })).not.toContain('DTEND')
  })

  it('escapes what the format gives a meaning', () => {
    const text = toCalendarEvent({
      ...visit,
      title: 'a,b;c\\d',
      description: '一\r\n二\n三\r四\u0007',
      location: 'A:B "C"',
    })
    expect(lineOf(text, 'SUMMARY')).toBe('SUMMARY:a\\,b\\;c\\\\d')
    expect(lineOf(text, 'DESCRIPTION')).toBe('DESCRIPTION:一\\n二\\n三\\n四 ')
    expect(lineOf(text, 'LOCATION')).toBe('LOCATION:A:B "C"')
  })

  it('lets no value start a line of its own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM'
    const text = toCalendarEvent({
      ...visit,
      title: evil,
      uid: evil,
      location: evil,
      description: evil,
      url: `https://x.cn/${evil}`,
    })
    expect(text.split('\r\n').filter(line => line.startsWith('END:VEVENT'))).toHaveLength(1)
    expect(text).not.toMatch(/^BEGIN:VALARM/m)
  })

  it('keeps web addresses and drops every other scheme', () => {
    expect(lineOf(toCalendarEvent({ ...visit, url: 'https://example.cn/a,b;c?d=1' }), 'URL')).toBe(
      'URL:https://example.cn/a,b;c?d=1',
    )
    expect(toCalendarEvent({ ...visit, url: 'javascript:alert(1)' })).not.toContain('URL')
  })

  it('folds at 75 octets without cutting a character, and unfolds to the same text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', '志', '𠀀', ' ', '😀'), minLength: 60, maxLength: 300 })
    fc.assert(
      fc.property(words, words, (title, description) => {
        const text = toCalendarEvent({ ...visit, title, description })
        for (const line of text.split('\r\n')) {
          const octets = new TextEncoder().encode(line)
          expect(octets.length).toBeLessThanOrEqual(75)
          expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line)
        }
        expect(lineOf(text, 'SUMMARY')).toBe(`SUMMARY:${title}`)
        expect(lineOf(text, 'DESCRIPTION')).toBe(`DESCRIPTION:${description}`)
      }),
    )
  })
})
