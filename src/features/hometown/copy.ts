import { defineMessages } from '../../domain/messages.ts'
import type { OldPlace } from '../../domain/place/oldPlace.ts'

/** Words of 回老家. */
export const HOMETOWN_COPY = defineMessages('hometown', {
  title: '回老家',
  note: '村名、撤并前的乡镇、旧县名',
  label: '老家的地名',
  placeholder: '如 战旗村、柏合镇、灌县',
  lead: '写您记得的名字就行，新的旧的都可以；同名多的，前面加上县名，如“双流县华阳镇”。',
  waiting: '正在读取地名',
  none: (name: string) => `地名资料里没有“${name}”`,
  noneText: '试试去掉“镇”“村”，或前面加上县名。村名资料以统计用区划为准，可能没有村民小组和院子的名字。',
  suggested: '是不是这些地方',
  several: (count: number) => `有 ${count} 个地方可能是它，点一个看`,
  today: '今天是',
  share: '转发给家里人',
  shared: (name: string) => `老家${name}的场馆和志书`,
  copied: '链接已复制',
  copyFailed: '没有复制成功，请复制浏览器地址栏里的链接',
  halls: (county: string) => `${county}的场馆`,
  hallsNone: '这里还没有收录场馆。没有收录不等于没有。',
  titles: (county: string) => `${county}的志书和年鉴`,
  here: '这里',
  about: (place: string) => `写${place}的`,
  neighbours: '相邻县（市、区）',
  neighbourCounts: (halls: number, titles: number) =>
    [halls > 0 ? `${halls} 家馆` : null, titles > 0 ? `${titles} 种书` : null].filter(Boolean).join('、'),
  neighboursNone: '相邻的县（市、区）也还没有收录。',
  outside: '今天不在收录范围内',
  sources: '来源',
})

export const RELATION_COPY = defineMessages('hometown.relation', {
  renamed: '改名',
  upgraded: '改设',
  split: '分设',
  merged: '并入',
  abolished: '撤销',
} satisfies Record<OldPlace['relation'], string>)

/** How a typed name and a place of today belong together; what is only likely is said with 「可能」. */
export const CANDIDATE_COPY = defineMessages('hometown.candidate', {
  unchanged: '今天的名字，没有变。',
  listed: '今天的名录里就有。',
  listedAs: (name: string) => `名录里叫“${name}”，可能就是它。`,
  oldName: (name: string) => `“${name}”是旧名。`,
  todayUnknown: '今天属哪里没有可靠来源',
  todayIs: (place: string) => `今天是${place}`,
  oldPlace: (name: string, usedUntil: number | string | null, relation: string, today: string) =>
    `“${name}”是旧名，${usedUntil === null ? '' : `用到 ${usedUntil} 年，`}后来${relation}，${today}。`,
  mergedSomewhere: (name: string) => `“${name}”已经撤并，并到了哪里没有可靠来源。`,
  mergedForSure: (name: string, township: string) => `“${name}”已经撤并，今天属${township}（有来源）。`,
  mergedPerhaps: (name: string, township: string, sharePercent: number | null) =>
    `“${name}”已经撤并，可能并入${township}${sharePercent === null ? '' : `：它原来的村名有 ${sharePercent}% 今天在${township}`}。`,
  neighbourOf: (township: string) => `可能并入${township}的邻村`,
  goneVillage: (name: string, oldTownship: string | null, today: string) =>
    `今天的名录里没有“${name}”了，${oldTownship === null ? '' : `原属${oldTownship}，`}${today}。`,
})
