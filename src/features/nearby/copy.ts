import { defineMessages } from '../../domain/messages.ts'
import type { HallFlag } from '../../domain/hall/hallFilter.ts'

/** Words of the list of halls. */
export const NEARBY_COPY = defineMessages('nearby', {
  provincial: '全省',
  prefectureOnly: '来源未写明县（市、区）',
  outside: '省外（川渝共建分馆）',
  hallCount: (count: number) => `${count} 家`,
  noneRecorded: '本市州暂无收录',
  emptyCounties: (names: readonly string[]) => `${names.length} 个县（市、区）暂无收录：${names.join('、')}`,
  emptyCounty: '本县（市、区）暂无收录。没有收录不等于没有场馆，只是我们还没有拿到可靠来源。',
  ownCounty: (name: string) => `${name}（您所在的县）`,
  around: '周边',
  aroundEmpty: '周边没有符合条件的馆。',
  noDoor: '数字馆（没有门，联网就能看）',
  sameCounty: '本县',
  placeUnknown: '位置未知',
  more: (count: number) => `再看 ${count} 家`,
  results: (count: number) => `共 ${count} 家馆`,
  noMatch: '没有符合条件的馆',
  noMatchHint: '去掉几个条件再看看。来源没有说的（如无台阶入口），不会算作“有”。',
  clearFilter: '清除条件',
  selected: '地图上选中的馆',
  unselect: '取消选中',
  onMap: (name: string) => `在地图上看${name}`,
  listLabel: '场馆列表',
  toMap: '看地图',
  toList: '看列表',
  /** Behind the number on a heading. */
  unit: '家',
})

/** Words of the choice how the list is sorted. */
export const ORDER_COPY = defineMessages('nearby.order', {
  label: '排序',
  byDistance: '按距离',
  byPlace: '按地区',
  byDoor: '按开门把握',
})

/** Words of the place bar. */
export const PLACE_COPY = defineMessages('nearby.place', {
  locate: '定位',
  pick: '选地点',
  waiting: '正在定位…',
  here: (county: string | null) => (county === null ? '您在四川省外，按直线距离排序' : `按您的位置排序 · ${county}`),
  coarse: (accuracyM: number) => `定位较粗（约 ${Math.round(accuracyM / 1000)} 公里），只按县排序`,
  picked: (place: string) => `按 ${place} 排序`,
  clear: '不按地点排序',
  last: '用上次位置',
  fault: ({ title, text }: { title: string; text: string }) => `${title}。${text}也可以直接选地点。`,
  privacy: '位置只在手机里用来排序，不会发送出去',
})

/** Chips besides the kinds. */
export const FLAG_COPY = defineMessages('nearby.flag', {
  open: '正在开放',
  stepFree: '无台阶入口',
  books: '有书可看',
  saved: '已存手机',
} satisfies Record<HallFlag, string>)

/** Words of the place picker. */
export const PICKER_COPY = defineMessages('nearby.picker', {
  title: '选地点',
  search: '县、市州的名字或拼音',
  wholeCounty: (name: string) => `${name}（全县）`,
  none: (typed: string) => `没有找到“${typed}”。试试县名里的一个字，或拼音首字母。`,
  townships: '乡镇（街道）',
  townshipsWaiting: '正在读取乡镇名单…',
  townshipsFailed: '乡镇名单没有取到，先按全县看。',
  close: '关闭',
  back: '换一个县',
})
