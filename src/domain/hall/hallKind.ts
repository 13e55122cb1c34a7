import { defineMessages } from '../messages.ts'

/** Kinds of hall, in the order the app lists them (DESIGN §2). */
export const HALL_KINDS = [
  'gazetteer',
  'township',
  'village',
  'digital',
  'reading-room',
  'university',
  'related',
] as const

export type HallKind = (typeof HALL_KINDS)[number]

/** Name of each kind, as the provincial office writes it. */
export const HALL_KIND_NAMES = defineMessages('hallKind', {
  gazetteer: '方志馆',
  township: '乡镇（街道）情馆',
  village: '村（社区）史馆',
  digital: '数字方志馆',
  'reading-room': '史志阅览室',
  university: '高校分馆',
  related: '乡村记忆场馆',
} satisfies Record<HallKind, string>)

/** One-word form for chips and map marks. */
export const HALL_KIND_SHORT_NAMES = defineMessages('hallKind.short', {
  gazetteer: '方志馆',
  township: '乡镇馆',
  village: '村史馆',
  digital: '数字馆',
  'reading-room': '阅览室',
  university: '高校馆',
  related: '乡村记忆',
} satisfies Record<HallKind, string>)
