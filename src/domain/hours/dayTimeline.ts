import type { HolidayCalendar } from './calendar.ts'
import { civilDay, MINUTES_PER_DAY, type DayNumber } from './chinaTime.ts'
import { missingHolidayYear } from './holidayCoverage.ts'
import type { HoursRule, RuleLine, RuleState } from './hoursRule.ts'
import { matchesDay, type DayFacts } from './matchesDay.ts'

/** Data that the answer hangs on and that the calendar does not have. */
export type MissingData = 'holidays' | 'lunar'

/** A stretch of one calendar day. `missing` is set only when `state` is `unknown` for want of calendar data. */
export interface Segment {
  readonly fromMin: number
  /** Exclusive; at most 1440. */
  readonly toMin: number
  readonly state: RuleState
  /** The rule's own words for this stretch; null when it gives none. */
  readonly comment: string | null
  readonly missing: MissingData | null
}

/**
 * A day from 00:00 to 24:00 in gapless segments, by OSM's reading: the last line that names the day replaces those
 * before it (also what they carry over from the evening before), `off` only removes the minutes it names.
 */
export function dayTimeline(rule: HoursRule, day: DayNumber, calendar: HolidayCalendar): readonly Segment[] {
  if (rule.usesLunarDays && calendar.lunarDay(day) === null) return [wholeDay('unknown', 'lunar')]
  const facts = (assumed: ReadonlyMap<DayNumber, boolean>): DayFacts => ({
    isHoliday: asked => assumed.get(asked) ?? calendar.holidayName(asked) !== null,
    lunarDay: asked => calendar.lunarDay(asked),
  })
  const unknownDays = rule.usesHolidays
    ? [day - 1, day].filter(asked => missingHolidayYear(asked, calendar) !== null)
    : []
  if (unknownDays.length === 0) return paintDay(rule, day, facts(new Map()))
  return assumptions(unknownDays)
    .map(assumed => paintDay(rule, day, facts(assumed)))
    .reduce(agreeing)
}

/** The day as it would be with none of the asked days a holiday: the reading for an ordinary day. */
export function ordinaryTimeline(rule: HoursRule, day: DayNumber, calendar: HolidayCalendar): readonly Segment[] {
  return paintDay(rule, day, { isHoliday: () => false, lunarDay: asked => calendar.lunarDay(asked) })
}

/** Every way the unknown days could turn out. */
function assumptions(days: readonly DayNumber[]): ReadonlyMap<DayNumber, boolean>[] {
  return days.reduce<ReadonlyMap<DayNumber, boolean>[]>(
    (maps, day) => maps.flatMap(map => [new Map([...map, [day, false]]), new Map([...map, [day, true]])]),
    [new Map<DayNumber, boolean>()],
  )
}

/** A line to be laid over the day; the evening before is shifted a day back. */
interface Stroke {
  readonly line: RuleLine
  readonly shiftMin: number
}

const CLOSED_DAY: readonly Segment[] = [wholeDay('closed', null)]

function paintDay(rule: HoursRule, day: DayNumber, facts: DayFacts): readonly Segment[] {
  const civil = civilDay(day)
  let strokes: Stroke[] = []
  for (const line of rule.lines) {
    if (matchesDay(line, day, facts, civil)) {
      if (replacesEarlier(line)) strokes = []
      strokes.push({ line, shiftMin: 0 })
    }
    const runsOver = line.spans.some(span => span.toMin > MINUTES_PER_DAY)
    if (runsOver && matchesDay(line, day - 1, facts)) strokes.push({ line, shiftMin: -MINUTES_PER_DAY })
  }
  return strokes.reduce<readonly Segment[]>(paintLine, CLOSED_DAY)
}

/** OSM: a closing line removes minutes and an additional one adds them; any other takes over the days it names. */
function replacesEarlier(line: RuleLine): boolean {
  return line.state !== 'closed' && !line.isAdditional
}

function paintLine(segments: readonly Segment[], { line, shiftMin }: Stroke): readonly Segment[] {
  const spans = line.spans.length > 0 ? line.spans : [{ fromMin: 0, toMin: MINUTES_PER_DAY }]
  return spans.reduce((painted, span) => {
    const fromMin = Math.max(0, span.fromMin + shiftMin)
    const toMin = Math.min(MINUTES_PER_DAY, span.toMin + shiftMin)
    return toMin <= fromMin
      ? painted
      : overlay(painted, { fromMin, toMin, state: line.state, comment: line.comment, missing: null })
  }, segments)
}

/** Lays one segment over the others and joins equal neighbours. */
function overlay(segments: readonly Segment[], top: Segment): readonly Segment[] {
  const before = segments
    .filter(s => s.fromMin < top.fromMin)
    .map(s => ({ ...s, toMin: Math.min(s.toMin, top.fromMin) }))
  const after = segments.filter(s => s.toMin > top.toMin).map(s => ({ ...s, fromMin: Math.max(s.fromMin, top.toMin) }))
  return joinEqual([...before, top, ...after])
}

/** Keeps what two readings of the same day agree on; the rest is unknown for want of holiday data. */
function agreeing(a: readonly Segment[], b: readonly Segment[]): readonly Segment[] {
  const edges = [...new Set([...a, ...b].flatMap(segment => [segment.fromMin, segment.toMin]))].sort((x, y) => x - y)
  const pieces = edges.slice(0, -1).map((fromMin, index) => {
    const piece = { fromMin, toMin: edges[index + 1] ?? MINUTES_PER_DAY }
    const inA = segmentAt(a, fromMin)
    return isSame(inA, segmentAt(b, fromMin)) ? { ...inA, ...piece } : { ...wholeDay('unknown', 'holidays'), ...piece }
  })
  return joinEqual(pieces)
}

/** The segment that holds a minute of the day. */
export function segmentAt(segments: readonly Segment[], minute: number): Segment {
  return segments.find(segment => minute < segment.toMin) ?? wholeDay('closed', null)
}

function joinEqual(segments: readonly Segment[]): readonly Segment[] {
  return segments.reduce<Segment[]>((joined, segment) => {
    const last = joined.at(-1)
    if (last !== undefined && isSame(last, segment)) joined[joined.length - 1] = { ...last, toMin: segment.toMin }
    else joined.push(segment)
    return joined
  }, [])
}

function isSame(a: Segment, b: Segment): boolean {
  return a.state === b.state && a.comment === b.comment && a.missing === b.missing
}

function wholeDay(state: RuleState, missing: MissingData | null): Segment {
  return { fromMin: 0, toMin: MINUTES_PER_DAY, state, comment: null, missing }
}
