/**
 * Agreement with opening_hours.js, the reference implementation of the field's standard, over random rules of the
 * subset both understand (no market days; no Feb 29 as a season's end, which opening_hours.js carries into March).
 * Its own list of China's holidays has single days where the State Council gives weeks off; so its list stands in
 * for the calendar here, and the real holidays have their own table in openState.test.ts.
 */
import fc from 'fast-check'
import OpeningHours, { type nominatim_object } from 'opening_hours'
import { describe, expect, it } from 'vitest'
import { EMPTY_CALENDAR, type HolidayCalendar } from './calendar.ts'
import { civilDay, dayOf, type DayNumber } from './chinaTime.ts'
import { dayTimeline, segmentAt } from './dayTimeline.ts'
import { parseHours } from './parseHours.ts'

const PLACE: nominatim_object = { lat: 30.66, lon: 104.06, address: { country_code: 'cn', state: '四川省' } }
const publicHolidays = new OpeningHours('PH off', PLACE)

/** A Date whose local fields show China's wall clock, which is what opening_hours.js reads. */
function wallClock(day: DayNumber, minute: number): Date {
  const { year, month, day: date } = civilDay(day)
  return new Date(year, month - 1, date, 0, minute)
}

const oracleCalendar: HolidayCalendar = {
  ...EMPTY_CALENDAR,
  coversYear: () => true,
  holidayName: day => (publicHolidays.getPublicHolidayContext(wallClock(day, 720)).isHoliday ? '假日' : null),
}

const pad = (n: number) => String(n).padStart(2, '0')
const time = (minute: number) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
const list = (item: fc.Arbitrary<string>, max: number) =>
  fc.array(item, { minLength: 1, maxLength: max }).map(items => items.join(','))

const quarter = (fromQ: number, toQ: number) => fc.integer({ min: fromQ, max: toQ }).map(q => q * 15)
const daySpan = fc
  .tuple(quarter(0, 95), quarter(1, 96))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => `${time(from)}-${time(to)}`)
const nightSpan = fc
  .tuple(quarter(60, 95), quarter(0, 24), fc.boolean())
  .map(([from, to, isExtended]) => `${time(from)}-${time(isExtended ? to + 1440 : to)}`)
const times = list(fc.oneof({ weight: 4, arbitrary: daySpan }, { weight: 1, arbitrary: nightSpan }), 3)

const weekday = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su')
const nth = list(fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2', '-3', '-4', '-5'), 2)
const days = list(
  fc.oneof(
    { weight: 3, arbitrary: weekday },
    { weight: 4, arbitrary: fc.tuple(weekday, weekday).map(([a, b]) => `${a}-${b}`) },
    { weight: 1, arbitrary: fc.tuple(weekday, nth).map(([day, n]) => `${day}[${n}]`) },
    { weight: 1, arbitrary: fc.constant('PH') },
  ),
  3,
)

const month = fc.constantFrom('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
const monthDay = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([name, day]) => `${name} ${pad(day)}`)
/** `Jul 23-Jul 22` is the whole year; opening_hours.js reads it as no day at all. */
function isFullCircle(range: string): boolean {
  const season = parseHours(`${range} off`).lines[0]?.seasons[0]
  if (season === undefined) return false
  const at = ({ from }: { from: number }) => dayOf(2023, Math.floor(from / 100), from % 100)
  return (at({ from: season.to }) + 1 - at(season)) % 365 === 0
}
const months = list(
  fc.oneof(
    month,
    fc.tuple(month, month).map(([a, b]) => `${a}-${b}`),
  ),
  2,
)
const dates = list(
  fc.oneof(
    monthDay,
    fc
      .tuple(monthDay, monthDay)
      .map(([a, b]) => `${a}-${b}`)
      .filter(range => !isFullCircle(range)),
    fc
      .tuple(month, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 14, max: 28 }))
      .map(([name, from, to]) => `${name} ${pad(from)}-${pad(to)}`),
  ),
  2,
)

const oneIn = (n: number, arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: n - 1, arbitrary: fc.constant('') }, { weight: 1, arbitrary })
const selectors = fc
  .tuple(
    oneIn(3, fc.oneof(months, dates)),
    fc.oneof({ weight: 3, arbitrary: days }, { weight: 1, arbitrary: fc.constant('') }),
  )
  .map(parts => parts.filter(part => part !== '').join(' '))
  // opening_hours.js reads `Jan Mo[1]` as one date, with a grammar of its own for lists
  .filter(text => !/[a-z\d] \w\w\[/.test(text))
const modifier = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' open', ' open "免费"', ' unknown', ' "电话预约"') },
)
const openLine = fc.tuple(selectors, times, modifier).map(([where, when, what]) => `${where} ${when}${what}`.trim())
const closedLine = fc
  .tuple(selectors, oneIn(3, times), fc.constantFrom('off', 'closed'))
  .map(parts => parts.filter(part => part !== '').join(' '))
const asks = fc.tuple(selectors, fc.constantFrom('unknown', '"电话预约"')).map(parts => parts.join(' ').trim())

/** Lines that could not follow another are left to the parser, which refuses them; see the share asserted below. */
const rules = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('24/7', '24/7; Mo off', '24/7; PH off; Mo[1] 09:00-12:00') },
  {
    weight: 40,
    arbitrary: fc
      .tuple(
        openLine,
        fc.array(
          fc.oneof(
            { weight: 5, arbitrary: openLine.map(line => `; ${line}`) },
            { weight: 2, arbitrary: openLine.map(line => `, ${line}`) },
            { weight: 3, arbitrary: closedLine.map(line => `; ${line}`) },
            { weight: 1, arbitrary: asks.map(line => `; ${line}`) },
          ),
          { maxLength: 4 },
        ),
      )
      .map(([first, rest]) => first + rest.join('')),
  },
)

const minuteOfDay = fc.oneof(
  quarter(0, 95), // the first minute of a span
  quarter(1, 96).map(minute => minute - 1), // the last minute of one
  fc.integer({ min: 0, max: 1439 }),
)
const instants = fc.array(fc.tuple(fc.integer({ min: dayOf(2023, 12, 1), max: dayOf(2029, 2, 1) }), minuteOfDay), {
  minLength: 8,
  maxLength: 8,
})

describe('agreement with opening_hours.js', () => {
  it('gives the same state at 24,000 random rule and time pairs', () => {
    let pairs = 0
    let refused = 0
    fc.assert(
      fc.property(rules, instants, (text, moments) => {
        let rule
        try {
          rule = parseHours(text)
        } catch {
          refused += 1
          return
        }
        const oracle = new OpeningHours(text, PLACE)
        for (const [day, minute] of moments) {
          const at = wallClock(day, minute)
          const expected = oracle.getStateString(at, true)
          const { state } = segmentAt(dayTimeline(rule, day, oracleCalendar), minute)
          pairs += 1
          if (state !== expected) {
            throw new Error(`"${text}" at ${at.toString()}: ours ${state}, opening_hours.js ${expected}`)
          }
        }
      }),
      { numRuns: 3600, seed: 20260101 },
    )
    expect(pairs).toBeGreaterThan(20_000)
    expect(refused).toBeLessThan(600)
  }, 120_000)
})
