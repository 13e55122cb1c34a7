import { defineMessages } from '../messages.ts'
import type { TitleKind } from './title.ts'

export const TITLE_KIND_NAMES = defineMessages('titleKind', {
  'provincial-gazetteer': '省志',
  'prefecture-gazetteer': '市州志',
  'county-gazetteer': '县志',
  'township-gazetteer': '乡镇志',
  'village-gazetteer': '村志',
  'special-gazetteer': '专志',
  yearbook: '年鉴',
  'old-gazetteer': '旧志',
  journal: '期刊',
  'history-reader': '地情读物',
} satisfies Record<TitleKind, string>)
