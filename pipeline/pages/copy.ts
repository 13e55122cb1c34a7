import type { AroundFact, CitableField, Precision } from '../../src/domain/hall/hall.ts'

/** Words of the static hall pages. */
export const PAGE_COPY = {
  siteName: '访志',
  home: '访志 · 四川地方志场馆指南',
  noSummary: '来源没有介绍这家馆的内容。',
  facts: '基本情况',
  highlights: '看点',
  exhibits: '展陈与线上内容',
  photos: '照片',
  around: '怎么去、向谁问',
  aroundNote: '下面说的是村、镇或县，不是馆的门牌；每条都写明说的是哪里。',
  notes: '编者说明',
  sources: '资料来源',
  repost: '转载：这类网页可能被改动，只写出名称，不作链接',
  untitled: (host: string) => `${host} 上的网页（没有标题）`,
  untrusted: (host: string) => `${host}（转载或镜像域名，不设链接）`,
  sourceNumbers: (numbers: string) => `（来源 ${numbers}）`,
  confirmedOn: (date: string) => `馆方最近确认：${date}。`,
  neverConfirmed: '馆方尚未确认过这一页的内容，去之前请先问一声。',
  photoCredit: (credit: string, licence: string) => `摄影或提供：${credit}，许可：${licence}`,
  yes: '有',
  no: '没有',
  unknown: '来源没有说',
} as const

/** Label of each fact in page order, and the words shown when no source gives it. */
export const FACT_COPY = {
  kind: { label: '类别', missing: '未分类' },
  status: { label: '现状', missing: '来源没有说现在是否开放' },
  hours: { label: '开放时间', missing: '来源没有说，去之前请先问一声' },
  phone: { label: '电话', missing: '没有公开的办公电话' },
  admission: { label: '门票', missing: '来源没有说是否收费' },
  booking: { label: '预约', missing: '来源没有说是否要预约' },
  township: { label: '所在', missing: '来源没有写明乡镇和村' },
  address: { label: '地址', missing: '没有门牌地址' },
  position: { label: '位置', missing: '没有坐标，只知道在哪个县（市、区）' },
  arrival: { label: '怎么找', missing: '来源没有说怎么找到门口' },
  access: { label: '无障碍', missing: '来源没有说' },
  openedOn: { label: '开馆', missing: '来源没有说何时开馆' },
  areaM2: { label: '面积', missing: '来源没有说' },
  volumes: { label: '藏书', missing: '来源没有说' },
  website: { label: '网站', missing: '没有网站' },
  formerNames: { label: '曾用名', missing: '没有记载' },
} as const satisfies Partial<Record<CitableField, { label: string; missing: string }>>

export type PageField = keyof typeof FACT_COPY

export const ACCESS_COPY = { stepFree: '无台阶入口', toilet: '卫生间', parking: '停车' } as const

export const PRECISION_COPY: Readonly<Record<Precision, string>> = {
  entrance: '精确到入口',
  building: '精确到楼',
  village: '只到村（或校园）一级',
  township: '只到乡镇一级',
  county: '只到县一级',
}

export const AROUND_FIELD_COPY: Readonly<Record<AroundFact['field'], string>> = {
  access: '路线',
  address: '可问询处',
  phone: '可问询电话',
  hours: '所在景区时间',
  position: '附近坐标',
  elevationM: '海拔',
}

export const SCOPE_COPY: Readonly<Record<AroundFact['scope'], string>> = {
  building: '说的是馆',
  village: '说的是村或景区',
  township: '说的是乡镇',
  county: '说的是县（市、区）',
}
