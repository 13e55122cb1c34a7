import { CITABLE_FIELDS, type CitableField } from '../hall/hall.ts'

/** Facts a report may be about: those of the record, with the three access facts kept apart. */
export const REPORT_FIELDS = [
  ...CITABLE_FIELDS.filter(field => field !== 'access'),
  'access.stepFree',
  'access.toilet',
  'access.parking',
] as const
export type ReportField = Exclude<CitableField, 'access'> | 'access.stepFree' | 'access.toilet' | 'access.parking'

/** Chinese name of each fact in reports; the same words label the facts on the hall page. */
export const REPORT_FIELD_NAMES: Readonly<Record<ReportField, string>> = {
  name: '馆名',
  kind: '类别',
  township: '乡镇（街道）',
  village: '村（社区）',
  address: '地址',
  position: '位置',
  arrival: '怎么找到门口',
  openedOn: '开馆时间',
  areaM2: '面积',
  hours: '开放时间',
  phone: '办公电话',
  admission: '门票',
  booking: '预约',
  summary: '介绍',
  highlights: '看点',
  volumes: '藏书',
  website: '网站',
  exhibits: '展陈',
  photos: '照片',
  formerNames: '曾用名',
  status: '现状',
  'access.stepFree': '无台阶入口',
  'access.toilet': '卫生间',
  'access.parking': '停车',
}
