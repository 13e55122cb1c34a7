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
  halls: '这里的场馆',
  hallsNone: '这里还没有收录场馆。没有收录不等于没有。',
  titles: '这里的志书和年鉴',
  about: (place: string) => `写${place}的`,
  neighbours: '相邻县（市、区）',
  neighboursLead: '邻近的县（市、区）里：',
  neighbourCounts: (halls: number, titles: number) =>
    [halls > 0 ? `${halls} 家馆` : null, titles > 0 ? `${titles} 种书` : null].filter(Boolean).join('、'),
  neighboursNone: '相邻的县（市、区）也还没有收录。',
  outside: '今天不在收录范围内',
})

export const RELATION_COPY = defineMessages('hometown.relation', {
  renamed: '改名',
  upgraded: '改设',
  split: '分设',
  merged: '并入',
  abolished: '撤销',
} satisfies Record<OldPlace['relation'], string>)
