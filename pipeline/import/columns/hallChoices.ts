import { DATUMS, PRECISIONS, type Datum, type Precision } from '../../../src/domain/hall/hall.ts'
import { HALL_KINDS, HALL_KIND_NAMES, HALL_KIND_SHORT_NAMES, type HallKind } from '../../../src/domain/hall/hallKind.ts'
import type { Choice } from '../values/parseChoice.ts'
import type { HallDraft } from './hallDraft.ts'

const KIND_ALIASES: Readonly<Record<HallKind, readonly string[]>> = {
  gazetteer: ['地方志馆', '史志馆', '方志馆（史志馆）', '市县方志馆'],
  township: ['乡镇情馆', '镇情馆', '乡情馆', '街道情馆', '乡镇馆', '乡（镇、街道）情馆'],
  village: ['村史馆', '社区史馆', '村（社区）史馆', '村史', '村社区史馆'],
  digital: ['数字馆', '网上方志馆', '数字方志馆（网）'],
  'reading-room': ['阅览室', '方志阅览室', '地情阅览室', '史志阅览室（角）'],
  university: ['高校馆', '大学分馆', '高校方志馆'],
  related: ['乡村记忆', '乡愁馆', '乡村记忆馆', '其他', '相关场馆'],
}

export const HALL_KIND_CHOICES: readonly Choice<HallKind>[] = HALL_KINDS.map(value => ({
  value,
  name: HALL_KIND_NAMES[value],
  aliases: [HALL_KIND_SHORT_NAMES[value], ...KIND_ALIASES[value]],
}))

export const DATUM_CHOICES: readonly Choice<Datum>[] = DATUMS.map(value => ({
  value,
  name: { WGS84: 'WGS84', CGCS2000: 'CGCS2000', GCJ02: 'GCJ02', BD09: 'BD09', unknown: '不明' }[value],
  aliases: {
    WGS84: ['WGS-84', 'GPS'],
    CGCS2000: ['2000国家大地坐标系', '国家2000', '天地图'],
    GCJ02: ['GCJ-02', '火星坐标', '高德', '腾讯', '高德地图', '腾讯地图'],
    BD09: ['BD-09', '百度', '百度地图', 'BD09LL'],
    unknown: ['不知道', '未知'],
  }[value],
}))

export const PRECISION_CHOICES: readonly Choice<Precision>[] = PRECISIONS.map(value => ({
  value,
  name: { entrance: '大门', building: '馆舍', village: '村', township: '乡镇', county: '县' }[value],
  aliases: {
    entrance: ['门口', '入口'],
    building: ['建筑', '房屋', '楼'],
    village: ['村（社区）', '社区'],
    township: ['乡（镇、街道）', '镇', '街道'],
    county: ['县（市、区）'],
  }[value],
}))

type State = NonNullable<HallDraft['state']>
export const STATE_CHOICES: readonly Choice<State>[] = [
  { value: 'open', name: '开放', aliases: ['正常开放', '在用'] },
  { value: 'closed-until', name: '暂停开放', aliases: ['闭馆', '暂停', '维修', '升级改造'] },
  { value: 'gone', name: '已撤销', aliases: ['撤销', '拆除', '已拆除', '停办'] },
]

/** Name of a value in its drop-down; null for none. */
export const nameIn = <T extends string>(choices: readonly Choice<T>[], value: T | null | undefined): string | null =>
  choices.find(choice => choice.value === value)?.name ?? null
export const namesOf = (choices: readonly Choice<string>[]): readonly string[] => choices.map(choice => choice.name)
