import { DATE_WORDS } from '../dateWords.ts'
import { defineMessages } from '../messages.ts'
import { formatPartialDate } from '../partialDate.ts'
import type { Caution } from './cautions.ts'
import { civilDay, dayAt, minutesAt, type DayNumber } from './chinaTime.ts'
import type { NextOpening } from './nextOpening.ts'
import type { ClosedPhase, OpenState, UnknownReason } from './openState.ts'

export const OPEN_WORDS = defineMessages('open', {
  open: '开放中',
  allDay: '全天',
  closes: (time: string) => `${time} 关门`,
  phases: { before: '还没开门', break: '中间休息', after: '已关门', 'day-off': '今天不开门' } satisfies Record<
    ClosedPhase,
    string
  >,
  opens: (moment: string) => `${moment} 开门`,
  mayOpen: (moment: string) => `${moment} 可能开门`,
  noneWithinYear: '一年内没有列出开放时间',
  suspended: '暂停开放',
  reopeningUnknown: '恢复时间未公布',
  until: (date: string) => `至${date}`,
  gone: '已不再开放',
  notStated: '开放时间未收录',
  inSourceWords: (words: string) => `开放时间以原文为准：${words}`,
  byArrangement: '不一定开门',
  noHolidayData: (year: number, isOpenOtherwise: boolean) =>
    `不确定 · ${year}年的放假安排还没有收录，若不放假，现在${isOpenOtherwise ? '开放' : '不开放'}`,
  noLunarData: '不确定 · 查不到这一天的农历',
  badClock: '手机的日期不对，无法判断',
  holiday: (day: string, name: string) => `${day}是${name}假期，开放时间没有说明假期是否开门`,
  makeUpWorkday: (day: string, isLikelyOpen: boolean) =>
    `${day}是调休上班日，${isLikelyOpen ? '可能照工作日开门' : '开放时间可能有变'}`,
  holidaysUnknown: (year: number, day: string) => `${year}年的放假安排还没有收录，${day}遇假期或调休时可能不同`,
  closureEnded: (date: string) => `原定闭馆至${date}，没有见到恢复开放的消息`,
})

/** One line for people: `开放中 · 17:00 关门`, `已关门 · 明天 09:00 开门`, `开放时间未收录`. */
export function formatOpenState(state: OpenState, atMs: number): string {
  switch (state.kind) {
    case 'open':
      return joined(
        OPEN_WORDS.open,
        state.untilMs === null ? OPEN_WORDS.allDay : OPEN_WORDS.closes(formatClosing(state.untilMs, atMs)),
        state.words,
      )
    case 'closed':
      return joined(OPEN_WORDS.phases[state.phase], formatNext(state.next, atMs))
    case 'unknown':
      return formatReason(state.reason)
    case 'suspended':
      return joined(
        OPEN_WORDS.suspended,
        state.until === null ? OPEN_WORDS.reopeningUnknown : OPEN_WORDS.until(formatPartialDate(state.until)),
        state.words,
      )
    case 'gone':
      return joined(OPEN_WORDS.gone, state.words)
  }
}

/** One sentence for a doubt about a day. */
export function formatCaution(caution: Caution, atMs: number): string {
  switch (caution.code) {
    case 'holiday':
      return OPEN_WORDS.holiday(formatDay(caution.day, atMs), caution.name)
    case 'make-up-workday':
      return OPEN_WORDS.makeUpWorkday(formatDay(caution.day, atMs), caution.isLikelyOpen)
    case 'no-holiday-data':
      return OPEN_WORDS.holidaysUnknown(caution.year, formatDay(caution.day, atMs))
    case 'closure-ended':
      return OPEN_WORDS.closureEnded(formatPartialDate(caution.until))
  }
}

function formatReason(reason: UnknownReason): string {
  switch (reason.code) {
    case 'not-stated':
      return OPEN_WORDS.notStated
    case 'words-only':
    case 'unreadable':
      return OPEN_WORDS.inSourceWords(reason.words)
    case 'by-arrangement':
      return joined(OPEN_WORDS.byArrangement, reason.words)
    case 'no-holiday-data':
      return OPEN_WORDS.noHolidayData(reason.year, reason.isOpenOtherwise)
    case 'no-lunar-data':
      return OPEN_WORDS.noLunarData
    case 'bad-clock':
      return OPEN_WORDS.badClock
  }
}

function formatNext(next: NextOpening | null, atMs: number): string {
  if (next === null) return OPEN_WORDS.noneWithinYear
  const moment = formatMoment(next.startMs, atMs)
  return next.isCertain ? OPEN_WORDS.opens(moment) : OPEN_WORDS.mayOpen(moment)
}

/** `09:30`, `明天 09:30`, `周三 09:30`, `12月1日 09:30`; the day is left out when it is today. */
export function formatMoment(momentMs: number, atMs: number): string {
  const day = dayAt(momentMs)
  const time = formatMinutes(minutesAt(momentMs))
  return day === dayAt(atMs) ? time : `${formatDay(day, atMs)} ${time}`
}

/** As `formatMoment`; midnight closes the day that it ends, so `24:00`, and the small hours are `次日`. */
function formatClosing(untilMs: number, atMs: number): string {
  const today = dayAt(atMs)
  if (minutesAt(untilMs) === 0 && dayAt(untilMs) === today + 1) return '24:00'
  const isNextDay = dayAt(untilMs) === today + 1
  return isNextDay ? DATE_WORDS.nextDay(formatMinutes(minutesAt(untilMs))) : formatMoment(untilMs, atMs)
}

/** `09:30`; minutes past 1440 read as `次日 02:00`, and 1440 itself as `24:00`. */
export function formatMinutes(minutes: number): string {
  if (minutes > 1440) return DATE_WORDS.nextDay(formatMinutes(minutes - 1440))
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${pad(minutes / 60)}:${pad(minutes % 60)}`
}

/** `今天`, `明天`, `后天`, `周三` within a week, then `12月1日`, with the year once it is another. */
export function formatDay(day: DayNumber, atMs: number): string {
  const today = dayAt(atMs)
  const near = DATE_WORDS.near[day - today]
  if (near !== undefined) return near
  const civil = civilDay(day)
  if (day > today && day < today + 7) return DATE_WORDS.weekdays[civil.weekday] ?? ''
  return civil.year === civilDay(today).year
    ? DATE_WORDS.monthDay(civil.month, civil.day)
    : DATE_WORDS.date(civil.year, civil.month, civil.day)
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null).join(' · ')
}
