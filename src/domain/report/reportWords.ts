import { defineMessages } from '../messages.ts'
import { DOOR_SIGHT_NAMES, REPORT_KIND_NAMES } from './formatReport.ts'
import type { Report } from './report.ts'
import { REPORT_FIELD_NAMES } from './reportField.ts'

/** What the visitor reads about a report, in the language of the interface. What is sent stays Chinese. */
export const REPORT_KIND_WORDS = defineMessages('report.kinds', { ...REPORT_KIND_NAMES })
export const DOOR_SIGHT_WORDS = defineMessages('report.sights', { ...DOOR_SIGHT_NAMES })
export const REPORT_FIELD_WORDS = defineMessages('report.fields', { ...REPORT_FIELD_NAMES })
export const ANSWER_WORDS = defineMessages('report.answers', { yes: '有', no: '没有', separator: '，' })

/** One line for a list: `没开门 · 门关着，没有人`, `补一笔 · 卫生间：有`. */
export function summariseReport(report: Report): string {
  const subject = report.field === null ? null : REPORT_FIELD_WORDS[report.field]
  const sight = report.sight === null ? null : DOOR_SIGHT_WORDS[report.sight]
  return [REPORT_KIND_WORDS[report.kind], subject, sight, formatAnswer(report)]
    .filter(part => part !== null)
    .join(' · ')
}

/** The yes or no and the visitor's words; null when neither was given. */
function formatAnswer(report: Report): string | null {
  const yesNo = report.isTrue === null ? null : report.isTrue ? ANSWER_WORDS.yes : ANSWER_WORDS.no
  const parts = [yesNo, report.words === '' ? null : report.words].filter(part => part !== null)
  return parts.join(ANSWER_WORDS.separator) || null
}
