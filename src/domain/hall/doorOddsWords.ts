import { formatCaution, formatOpenState } from '../hours/formatOpenState.ts'
import { formatPartialDate } from '../partialDate.ts'
import type { DoorLevel } from './doorLevel.ts'
import type { DoorOdds } from './doorOdds.ts'
import type { DoorReason } from './doorOddsReason.ts'

/** For people; always shown with its reasons. */
export const DOOR_LEVEL_WORDS: Readonly<Record<DoorLevel, string>> = {
  likely: '多半开门',
  unsure: '说不准',
  unlikely: '多半不开门',
}

export const DOOR_ADVICE_WORDS: Readonly<Record<DoorOdds['advice'], string>> = {
  go: '可以直接去',
  'call-first': '先打电话再去',
}

/** One reason as a short sentence; `atMs` is the moment the odds were asked for. */
export function formatDoorReason(reason: DoorReason, atMs: number): string {
  switch (reason.code) {
    case 'stated':
      return formatOpenState(reason.state, atMs)
    case 'caution':
      return formatCaution(reason.caution, atMs)
    case 'online':
      return '数字馆，联网就能看'
    case 'keyholder':
      return '乡村馆常由村里人保管钥匙，去之前先联系'
    case 'booking':
      return `需要预约：${reason.words}`
    case 'confirmed':
      return `开放时间由管理单位于${formatPartialDate(reason.on)}确认${ageWords(reason.ageMonths)}`
    case 'only-sourced':
      return reason.on === null || reason.ageMonths === null
        ? '开放时间来自没有日期的资料，未经管理单位确认'
        : `开放时间来自${formatPartialDate(reason.on)}的资料${ageWords(reason.ageMonths)}，未经管理单位确认`
    case 'found-closed':
      return `${whoAndWhen(reason)}到了没开门${reason.count > 1 ? `（近三个月共 ${reason.count} 次）` : ''}`
    case 'found-open':
      return `${whoAndWhen(reason)}到了开着门`
    case 'market-day':
      return reason.when === 'today' ? '今天逢场' : '明天逢场，可能开门'
    case 'phone-known':
      return '有电话，可以先问'
    case 'no-phone':
      return '没有收录电话'
  }
}

function whoAndWhen({ isOwn, daysAgo }: { isOwn: boolean; daysAgo: number }): string {
  const when = daysAgo === 0 ? '一天之内' : ` ${daysAgo} 天前`
  return isOwn ? `您${when}` : `有人${when}`
}

function ageWords(ageMonths: number): string {
  if (ageMonths < 12) return ''
  const years = Math.floor(ageMonths / 12)
  return `（${years} 年多以前）`
}
