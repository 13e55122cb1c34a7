import { formatPartialDate } from '../partialDate.ts'
import type { Caution } from './cautions.ts'
import { civilDay, dayAt, minutesAt, type DayNumber } from './chinaTime.ts'
import type { NextOpening } from './nextOpening.ts'
import type { ClosedPhase, OpenState, UnknownReason } from './openState.ts'

const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const PHASES: Readonly<Record<ClosedPhase, string>> = {
  before: '还没开门',
  break: '中间休息',
  after: '已关门',
  'day-off': '今天不开门',
}

/** One line for people: `开放中 · 17:00 关门`, `已关门 · 明天 09:00 开门`, `开放时间未收录`. */
export function formatOpenState(state: OpenState, atMs: number): string {
  switch (state.kind) {
    case 'open':
      return joined(
        '开放中',
        state.untilMs === null ? '全天' : `${formatClosing(state.untilMs, atMs)} 关门`,
        state.words,
      )
    case 'closed':
      return joined(PHASES[state.phase], formatNext(state.next, atMs))
    case 'unknown':
      return formatReason(state.reason)
    case 'suspended':
      return joined(
        '暂停开放',
        state.until === null ? '恢复时间未公布' : `至${formatPartialDate(state.until)}`,
        state.words,
      )
    case 'gone':
      return joined('已不再开放', state.words)
  }
}

/** One sentence for a doubt about a day. */
export function formatCaution(caution: Caution, atMs: number): string {
  switch (caution.code) {
    case 'holiday':
      return `${formatDay(caution.day, atMs)}是${caution.name}假期，开放时间没有说明假期是否开门`
    case 'make-up-workday':
      return `${formatDay(caution.day, atMs)}是调休上班日，${caution.isLikelyOpen ? '可能照工作日开门' : '开放时间可能有变'}`
    case 'no-holiday-data':
      return `${caution.year}年的放假安排还没有收录，${formatDay(caution.day, atMs)}遇假期或调休时可能不同`
    case 'closure-ended':
      return `原定闭馆至${formatPartialDate(caution.until)}，没有见到恢复开放的消息`
  }
}

function formatReason(reason: UnknownReason): string {
  switch (reason.code) {
    case 'not-stated':
      return '开放时间未收录'
    case 'words-only':
    case 'unreadable':
      return `开放时间以原文为准：${reason.words}`
    case 'by-arrangement':
      return joined('不一定开门', reason.words)
    case 'no-holiday-data':
      return `不确定 · ${reason.year}年的放假安排还没有收录，若不放假，现在${reason.isOpenOtherwise ? '开放' : '不开放'}`
    case 'no-lunar-data':
      return '不确定 · 查不到这一天的农历'
    case 'bad-clock':
      return '手机的日期不对，无法判断'
  }
}

function formatNext(next: NextOpening | null, atMs: number): string {
  if (next === null) return '一年内没有列出开放时间'
  return `${formatMoment(next.startMs, atMs)} ${next.isCertain ? '开门' : '可能开门'}`
}

/** `09:30`, `明天 09:30`, `周三 09:30`, `12月1日 09:30`; the day is left out when it is today. */
export function formatMoment(momentMs: number, atMs: number): string {
  const day = formatDay(dayAt(momentMs), atMs)
  const time = formatMinutes(minutesAt(momentMs))
  return day === '今天' ? time : `${day} ${time}`
}

/** As `formatMoment`; midnight closes the day that it ends, so `24:00`, and the small hours are `次日`. */
function formatClosing(untilMs: number, atMs: number): string {
  const today = dayAt(atMs)
  if (minutesAt(untilMs) === 0 && dayAt(untilMs) === today + 1) return '24:00'
  return dayAt(untilMs) === today + 1 ? `次日 ${formatMinutes(minutesAt(untilMs))}` : formatMoment(untilMs, atMs)
}

/** `09:30`; minutes past 1440 read as `次日 02:00`, and 1440 itself as `24:00`. */
export function formatMinutes(minutes: number): string {
  if (minutes > 1440) return `次日 ${formatMinutes(minutes - 1440)}`
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${pad(minutes / 60)}:${pad(minutes % 60)}`
}

/** `今天`, `明天`, `后天`, `周三` within a week, then `12月1日`, with the year once it is another. */
export function formatDay(day: DayNumber, atMs: number): string {
  const today = dayAt(atMs)
  const near = ['今天', '明天', '后天'][day - today]
  if (near !== undefined) return near
  const civil = civilDay(day)
  if (day > today && day < today + 7) return WEEKDAY_NAMES[civil.weekday] ?? ''
  const year = civil.year === civilDay(today).year ? '' : `${civil.year}年`
  return `${year}${civil.month}月${civil.day}日`
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null).join(' · ')
}
