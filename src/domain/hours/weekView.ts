import type { StatedHours } from '../hall/hall.ts'
import type { HolidayCalendar } from './calendar.ts'
import { civilDay, dayAt, isUsableInstant, MINUTES_PER_DAY, type CivilDay, type DayNumber } from './chinaTime.ts'
import { dayTimeline, type Segment } from './dayTimeline.ts'
import { missingHolidayYear } from './holidayCoverage.ts'
import { isMarketDay } from './marketDay.ts'
import { readHours } from './readHours.ts'

/** An opening of one day; `toMin` above 1440 runs past midnight. */
export interface DaySpan {
  readonly fromMin: number
  readonly toMin: number
  /** False: by arrangement, or it hangs on calendar data that is missing. */
  readonly isCertain: boolean
  readonly words: string | null
}

export interface DayView extends CivilDay {
  readonly dayNumber: DayNumber
  readonly isToday: boolean
  /** Empty: closed all day. */
  readonly spans: readonly DaySpan[]
  /** null: no public holiday, or no data (`missingHolidayYear`). */
  readonly holidayName: string | null
  readonly isMakeUpWorkday: boolean
  readonly isMarketDay: boolean
  /** The year whose holidays the data lacks; null when this day is known. */
  readonly missingHolidayYear: number | null
}

/** Seven days from today on; null when there is no rule to compute with. */
export function weekView(
  hours: StatedHours | null,
  atMs: number,
  calendar: HolidayCalendar,
): readonly DayView[] | null {
  const read = readHours(hours)
  if (read.kind !== 'rule' || !isUsableInstant(atMs)) return null
  const { rule } = read
  const today = dayAt(atMs)
  return [0, 1, 2, 3, 4, 5, 6].map(offset => {
    const day = today + offset
    const [before, own, after] = [day - 1, day, day + 1].map(d => dayTimeline(rule, d, calendar).filter(isOpening))
    return {
      ...civilDay(day),
      dayNumber: day,
      isToday: offset === 0,
      spans: daySpans(before ?? [], own ?? [], after ?? []),
      holidayName: calendar.holidayName(day),
      isMakeUpWorkday: calendar.isMakeUpWorkday(day),
      isMarketDay: isMarketDay(rule, day, calendar),
      missingHolidayYear: missingHolidayYear(day, calendar),
    }
  })
}

/** Gives the hours after midnight to the evening they belong to. */
function daySpans(before: readonly Segment[], own: readonly Segment[], after: readonly Segment[]): readonly DaySpan[] {
  return own
    .filter(segment => !isTail(segment, before.at(-1)))
    .map(segment => {
      const tail = after[0]
      const toMin = tail !== undefined && isTail(tail, segment) ? MINUTES_PER_DAY + tail.toMin : segment.toMin
      return { fromMin: segment.fromMin, toMin, isCertain: segment.state === 'open', words: segment.comment }
    })
}

/** True when `segment` opens a day by carrying on what ended the day before. A day open from 00:00 to 24:00 is its own. */
function isTail(segment: Segment, evening: Segment | undefined): boolean {
  return (
    evening !== undefined &&
    segment.fromMin === 0 &&
    segment.toMin < MINUTES_PER_DAY &&
    evening.fromMin > 0 &&
    evening.toMin === MINUTES_PER_DAY &&
    evening.state === segment.state &&
    evening.comment === segment.comment
  )
}

function isOpening(segment: Segment): boolean {
  return segment.state !== 'closed'
}
