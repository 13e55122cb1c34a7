import { formatCaution, formatOpenState } from '../hours/formatOpenState.ts'
import { defineMessages } from '../messages.ts'
import { formatPartialDate } from '../partialDate.ts'
import type { DoorOdds } from './doorOdds.ts'
import type { DoorReason } from './doorOddsReason.ts'

export const DOOR_ADVICE_WORDS = defineMessages('doorAdvice', {
  go: '可以直接去',
  'call-first': '先打电话再去',
} satisfies Record<DoorOdds['advice'], string>)

export const DOOR_REASON_WORDS = defineMessages('doorReason', {
  online: '数字馆，联网就能看',
  keyholder: '乡村馆常由村里人保管钥匙，去之前先联系',
  booking: (words: string) => `需要预约：${words}`,
  /** @param years - whole years since; 0: less than one */
  confirmed: (date: string, years: number) =>
    `开放时间由管理单位于${date}确认${years === 0 ? '' : `（${years} 年多以前）`}`,
  sourcedUndated: '开放时间来自没有日期的资料，未经管理单位确认',
  sourced: (date: string, years: number) =>
    `开放时间来自${date}的资料${years === 0 ? '' : `（${years} 年多以前）`}，未经管理单位确认`,
  foundClosed: (isOwn: boolean, daysAgo: number, count: number) =>
    `${isOwn ? '您' : '有人'}${daysAgo === 0 ? '一天之内' : ` ${daysAgo} 天前`}到了没开门${count > 1 ? `（近三个月共 ${count} 次）` : ''}`,
  foundOpen: (isOwn: boolean, daysAgo: number) =>
    `${isOwn ? '您' : '有人'}${daysAgo === 0 ? '一天之内' : ` ${daysAgo} 天前`}到了开着门`,
  marketToday: '今天逢场',
  marketTomorrow: '明天逢场，可能开门',
  phoneKnown: '有电话，可以先问',
  noPhone: '没有收录电话',
})

/** One reason as a short sentence; `atMs` is the moment the odds were asked for. */
export function formatDoorReason(reason: DoorReason, atMs: number): string {
  switch (reason.code) {
    case 'stated':
      return formatOpenState(reason.state, atMs)
    case 'caution':
      return formatCaution(reason.caution, atMs)
    case 'online':
      return DOOR_REASON_WORDS.online
    case 'keyholder':
      return DOOR_REASON_WORDS.keyholder
    case 'booking':
      return DOOR_REASON_WORDS.booking(reason.words)
    case 'confirmed':
      return DOOR_REASON_WORDS.confirmed(formatPartialDate(reason.on), wholeYears(reason.ageMonths))
    case 'only-sourced':
      return reason.on === null || reason.ageMonths === null
        ? DOOR_REASON_WORDS.sourcedUndated
        : DOOR_REASON_WORDS.sourced(formatPartialDate(reason.on), wholeYears(reason.ageMonths))
    case 'found-closed':
      return DOOR_REASON_WORDS.foundClosed(reason.isOwn, reason.daysAgo, reason.count)
    case 'found-open':
      return DOOR_REASON_WORDS.foundOpen(reason.isOwn, reason.daysAgo)
    case 'market-day':
      return reason.when === 'today' ? DOOR_REASON_WORDS.marketToday : DOOR_REASON_WORDS.marketTomorrow
    case 'phone-known':
      return DOOR_REASON_WORDS.phoneKnown
    case 'no-phone':
      return DOOR_REASON_WORDS.noPhone
  }
}

const wholeYears = (months: number) => Math.floor(months / 12)
