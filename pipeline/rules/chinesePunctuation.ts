import { toChinesePunctuation } from '../records/chinesePunctuation.ts'
import type { HallRule } from './rule.ts'
import { textsOf, type FieldText } from './textsOf.ts'

/** Our own prose; names, addresses and a source's own words stand as they were found. */
const PROSE: ReadonlySet<FieldText['field']> = new Set(['summary', 'highlights', 'admission', 'booking', 'notes'])

export const chinesePunctuation: HallRule = {
  id: 'chinese-punctuation',
  why: '中文里夹着半角标点，读起来像没有校对过',
  scope: 'hall',
  check(hall, report) {
    for (const { field, text } of textsOf(hall)) {
      const printed = toChinesePunctuation(text)
      if (PROSE.has(field) && printed !== text) report.warn(field, `标点应为全角：${firstDifference(text, printed)}`)
    }
  },
  exceptions: [],
}

function firstDifference(text: string, printed: string): string {
  const at = [...text].findIndex((letter, index) => printed[index] !== letter)
  return printed.slice(Math.max(0, at - 6), at + 7)
}
