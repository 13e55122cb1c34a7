import { defineMessages } from '../../domain/messages.ts'
/** Words of the one search. */
export const SEARCH_COPY = defineMessages('search', {
  label: '找场馆、志书和地方',
  placeholder: '馆名、书名、村名、旧地名，拼音也行',
  recent: '最近找过',
  forget: '清空记录',
  hint: '可以只打首字母（zqc）、夹拼音（战旗cun）、繁体或旧地名（灌县）。',
  waiting: '正在读取检索资料',
  halls: '场馆',
  titles: '志书与年鉴',
  places: '地方',
  count: (count: number) => `${count}`,
  more: (count: number) => `全部 ${count} 条`,
  near: (typed: string, found: string) => `没有找到“${typed}”，最接近的是“${found}”`,
  nearOnly: '没有完全一样的，下面是读音或写法相近的',
  partial: '没有同时包含这些词的，下面是只含一部分的',
  missing: (terms: readonly string[]) => `没有找到${terms.map(term => `“${term}”`).join('、')}，下面是含其余词的`,
  none: (typed: string) => `没有找到“${typed}”`,
  noneText: '换个写法再试：少打几个字，或只打拼音首字母。没有收录不等于没有。',
  hometown: (typed: string) => `当作老家地名查“${typed}”`,
  status: (count: number) => `找到 ${count} 条`,
  today: '今名',
})
