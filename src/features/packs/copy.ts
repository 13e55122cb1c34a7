import { defineMessages } from '../../domain/messages.ts'
import type { ChangeField } from '../../domain/pack/changedHalls.ts'
import type { PackEntry } from '../../domain/pack/manifest.ts'
import type { HoldReason } from '../../domain/pack/networkPolicy.ts'
import type { PackStatus } from '../../domain/pack/packStatus.ts'
import type { TripLine } from '../../domain/pack/tripCheck.ts'

/** What each kind of pack is, in words. */
export const KIND_NAMES = defineMessages('packs.kindNames', {
  core: '全省馆名录',
  outlines: '地图轮廓与河流',
  details: '场馆详情',
  titles: '志书题名',
  holdings: '馆藏书目',
  copies: '哪里有哪种书',
  places: '村镇与旧地名',
  search: '检索索引',
  exhibits: '展陈文字',
  photos: '照片',
} satisfies Record<PackEntry['kind'], string>)

/** What each search index is for, by the end of its pack's name. */
export const SEARCH_NAMES = defineMessages('packs.searchNames', {
  halls: '检索索引：找馆',
  titles: '检索索引：找志书',
  places: '检索索引：村镇与旧地名',
})

/** What a pack is, told apart from every other of the same place. */
export function packTitle({ id, kind }: Pick<PackEntry, 'id' | 'kind'>): string {
  const names: Readonly<Record<string, string>> = SEARCH_NAMES
  return (kind === 'search' ? names[id.replace(/^search-/, '')] : undefined) ?? KIND_NAMES[kind]
}

export const COUNT_NOUNS = defineMessages('packs.countNouns', {
  halls: (count: number) => `${count} 家馆`,
  counties: (count: number) => `${count} 个县(市、区)`,
  titles: (count: number) => `${count} 种书`,
  holdings: (count: number) => `${count} 条馆藏`,
  copies: (count: number) => `${count} 处馆藏`,
  places: (count: number) => `${count} 个地名`,
  exhibits: (count: number) => `${count} 个展陈`,
  photos: (count: number) => `${count} 张照片`,
  separator: '，',
})

/** `13 家馆`; an unknown noun is left out. */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const { separator, ...nouns } = COUNT_NOUNS
  const words: Readonly<Record<string, (count: number) => string>> = nouns
  return Object.entries(counts)
    .flatMap(([noun, count]) => words[noun]?.(count) ?? [])
    .join(separator)
}

export const STATUS_WORDS = defineMessages('packs.status', {
  absent: '未保存',
  waiting: '排队中',
  fetching: '下载中',
  paused: '已暂停',
  failed: '没有下载成功',
  installed: '已保存',
  outdated: '已保存，有新版本',
  'needs-repair': '有损坏，需要修复',
} satisfies Record<PackStatus, string>)

export const HOLD_WORDS = defineMessages('packs.hold', {
  offline: '没有网络，连上后自动继续',
  'wifi-only': '只在 Wi-Fi 下载：正在等 Wi-Fi',
  'saving-data': '手机开着省流量模式，没有自动下载；可以点“全部下载”',
  'cellular-size': '正在用移动网络，资料较大，没有自动下载；可以点“全部下载”',
} satisfies Record<HoldReason, string>)

export const CHANGE_WORDS = defineMessages('packs.change', {
  name: '名称',
  place: '所在地',
  position: '位置',
  hours: '开放时间',
  booking: '预约要求',
  phone: '电话',
  stepFree: '无障碍入口',
  status: '开放状态',
  confirmedOn: '核实日期',
} satisfies Record<ChangeField, string>)

export const PACKS_COPY = defineMessages('packs', {
  province: '全省共用',
  saved: (count: number, total: number) => `${count}/${total} 份已保存`,
  fetchAll: (size: string) => `全部下载(${size})`,
  allSaved: '全部资料都已保存，没有网络也能看',
  pauseAll: '全部暂停',
  fetch: '下载',
  pause: '暂停',
  resume: '继续',
  cancel: '取消',
  remove: '删除',
  repair: '修复',
  retry: '重试',
  update: '更新',
  wifiOnly: '只在 Wi-Fi 下载',
  wifiOnlyUnknown: '这个浏览器不说是不是 Wi-Fi：打开后不会自动下载，点“下载”才开始',
  progress: (received: string, total: string) => `${received}/${total}`,
  removeQuestion: (name: string, size: string) =>
    `删除“${name}”？可腾出 ${size}，需要时能重新下载。收藏和笔记不受影响。`,
  quota: '手机空间不够。下面是占地方的资料，删去不用的再试：',
  evicted: '手机清理了离线数据。收藏和笔记在另一处，不受影响。',
  failed: (what: string, remedy: string, code: string) => `${what}。${remedy}（代码 ${code}）`,
  savedState: '保存情况',
  reading: '正在读取离线包',
  packs: '离线包',
  keep: '不删',
  copy: '复制',
  refresh: '刷新',
  copied: '已复制',
  copyRefused: '浏览器不让复制，请长按选取',
  diagnostics: '诊断信息',
  diagnosticsLead:
    '遇到问题时，把下面的文字复制发给管理单位。里面只有版本、离线包和故障记录，没有您的位置、收藏和笔记。',
  fetchAgain: '重新取回',
  showNow: '现在显示',
  whatChanged: '看看改了什么',
  seen: '知道了',
  updated: (count: number) => `有 ${count} 家馆的信息更新了`,
  updatedOther: '离线资料有更新',
  added: '新收录',
  removed: '不再收录',
  changed: (fields: readonly ChangeField[]) => `${fields.map(field => CHANGE_WORDS[field]).join('、')}有变化`,
})

/** What the phone promised about keeping the data. */
export const STORAGE_COPY = defineMessages('packs.storage', {
  persistent: '浏览器答应保留离线数据，空间不足时也不自动清理',
  notPersistent: '浏览器没有答应长期保留：手机空间不足时，离线数据可能被清理。清理后联网点一下就能取回',
  unknown: '这个浏览器不说会不会清理离线数据；被清理后，联网点一下就能取回',
  ask: '请求长期保留',
  asked: '浏览器暂时没有答应。把访志添加到主屏幕、常打开几次，再试通常会答应',
  usage: (usage: string, quota: string) => `已用约 ${usage}，浏览器允许约 ${quota}`,
  ios: '用 iPhone 或 iPad：请先把访志“添加到主屏幕”，再从主屏幕打开保存。Safari 里存的和主屏幕上的不是同一份，而且 Safari 七天不用可能清掉。',
  insecure: '本页不是 https 安全连接，只能在线查看，不能保存。',
})

export const SHARE_COPY = defineMessages('packs.share', {
  title: '面对面传',
  lead: '把手机里的资料做成一个 .fangzhi 文件，用微信、蓝牙或数据线传给别人；对方不用网络就能导入。文件带发布单位的签名，改动过的不会被采用。',
  place: '传哪里的',
  whole: '全省',
  make: '做成文件',
  making: '正在打包…',
  made: (packs: number, size: string) => `已打包 ${packs} 份资料，共 ${size}`,
  missing: (count: number) => `还有 ${count} 份没有保存在本机，没有放进去；先下载再传会更全`,
  share: '发给别人',
  save: '存到手机',
  pick: '导入收到的文件',
  importing: '正在核对并导入…',
  imported: (count: number) => `已导入 ${count} 份资料`,
  same: (count: number) => `${count} 份与手机里的相同`,
  kept: (count: number) => `${count} 份比手机里的旧或无法比较新旧，没有替换`,
  signedAt: (date: string) => `发布单位签名时间：${date}`,
  development: '开发版签名：不是正式发布单位签的，只用于试用',
})

/** Lines of the check before a trip: heading, and what to do when it asks for attention. */
export const TRIP_COPY = defineMessages('packs.trip', {
  packs: { title: '离线资料', good: '要去的馆都已存在手机里', attention: '这些馆的详情还没存下，趁有网络先下载' },
  hours: { title: '开放时间', good: '都有来源写明开放时间', attention: '这些馆没有公开的开放时间，出发前先打电话' },
  confirmed: { title: '近期核实', good: '一年内核实过', attention: '一年内没有核实过，信息可能变了，先打电话' },
  position: { title: '位置', good: '位置精确到建筑', attention: '位置只到村、镇或县，导航只能到附近，记下地址和路标' },
  phone: { title: '电话', good: '都有办公电话', attention: '没有公开的电话，可先问当地县志办或乡镇' },
  storage: { title: '数据保护', good: '浏览器答应不自动清理', attention: '浏览器可能清理离线数据，出发前再打开看一眼' },
  battery: { title: '电量', good: '电量够用', attention: '电量不到三成，带上充电宝' },
  clock: { title: '手机时间', good: '手机时间准确', attention: '手机时间不准，开不开门会算错，请打开自动校时' },
} satisfies Record<TripLine['about'], { title: string; good: string; attention: string }>)

export const TRIP_WORDS = defineMessages('packs.tripWords', {
  lead: '逐项检查要去的馆和手机；每一行是好的，或者告诉您怎么办。',
  none: '还没有收藏任何馆。收藏要去的馆，这里就按收藏检查；下面先检查手机。',
  checked: (count: number) => `检查 ${count} 家馆`,
  unknown: '这个浏览器不告诉',
  fetch: '现在下载',
})
