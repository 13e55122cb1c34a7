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
import { civilDay, dayOf, instantOf, type DayNumber } from './chinaTime.ts'
import { dayTimeline, segmentAt } from './dayTimeline.ts'
import { parseHours } from './parseHours.ts'
import { HORIZON_DAYS, stretchesFrom } from './stretches.ts'

// opening_hours.js reads a Date's local fields: in this zone they are China's, with no gap for summer time
process.env['TZ'] = 'Asia/Shanghai'

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

/** A line after a semicolon must name its days, or it is refused. */
const namesDays = (line: string) => !/^[\d"u]|^open/.test(line)

const rules = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('24/7', '24/7; Mo off', '24/7; PH off; Mo[1] 09:00-12:00') },
  {
    weight: 40,
    arbitrary: fc
      .tuple(
        openLine,
        fc.array(
          fc.oneof(
            { weight: 5, arbitrary: openLine.filter(namesDays).map(line => `; ${line}`) },
            { weight: 2, arbitrary: openLine.map(line => `, ${line}`) },
            { weight: 3, arbitrary: closedLine.map(line => `; ${line}`) },
            { weight: 1, arbitrary: asks.filter(namesDays).map(line => `; ${line}`) },
          ),
          { maxLength: 4 },
        ),
      )
      .map(([first, rest]) => first + rest.join('')),
  },
)

const anyDay = fc.integer({ min: dayOf(2023, 12, 1), max: dayOf(2029, 2, 1) })
const minuteOfDay = fc.oneof(
  quarter(0, 95), // the first minute of a span
  quarter(1, 96).map(minute => minute - 1), // the last minute of one
  fc.integer({ min: 0, max: 1439 }),
)
const instants = fc.array(fc.tuple(anyDay, minuteOfDay), {
  minLength: 8,
  maxLength: 8,
})

describe('agreement with opening_hours.js', () => {
  it('gives the same state at 28,000 random rule and time pairs', () => {
    fc.assert(
      fc.property(rules, instants, (text, moments) => {
        const rule = parseHours(text)
        const oracle = new OpeningHours(text, PLACE)
        for (const [day, minute] of moments) {
          const at = wallClock(day, minute)
          const { state } = segmentAt(dayTimeline(rule, day, oracleCalendar), minute)
          const theirs = oracle.getStateString(at, true)
          if (state !== theirs) throw new Error(`${text} @ ${at.toString()}: ${state}, opening_hours.js: ${theirs}`)
        }
      }),
      { numRuns: 3500, seed: 20260101 },
    )
  }, 120_000)

  it('changes state at the same minute, where no words split a stretch', () => {
    fc.assert(
      fc.property(
        rules.filter(text => !/"|unknown|PH/.test(text)),
        anyDay,
        minuteOfDay,
        (text, day, minute) => {
          const oracle = new OpeningHours(text, PLACE)
          const nowMs = instantOf(day, minute)
          const ours = [...stretchesFrom(parseHours(text), nowMs, oracleCalendar)].find(
            ({ toMs }) => toMs === null || toMs > nowMs,
          )
          const theirs = oracle.getNextChange(wallClock(day, minute), wallClock(day + HORIZON_DAYS + 1, 0))
          expect([text, ours?.toMs]).toEqual([text, theirs?.getTime() ?? null])
        },
      ),
      { numRuns: 500, seed: 20260101 },
    )
  }, 120_000)
})
