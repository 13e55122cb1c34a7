import type { HallRule, HoldingRule, Report, TitleRule } from './rule.ts'
import { textsOf, textsOfHolding, textsOfTitle } from './textsOf.ts'

const MARKUP = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|nbsp|lt|gt|amp|quot);|javascript:/i

/** The app shows texts as they are, so a tag copied out of a web page would stand there in angle brackets. */
export const noMarkup: HallRule = {
  id: 'no-markup',
  why: '从网页复制来的代码会原样显示给读者',
  scope: 'hall',
  check: (hall, report) => checkTexts(textsOf(hall), report),
  exceptions: [],
}

/** As `noMarkup`, for titles. */
export const noMarkupInTitles: TitleRule = {
  id: 'no-markup-in-titles',
  why: noMarkup.why,
  scope: 'title',
  check: (title, report) => checkTexts(textsOfTitle(title), report),
  exceptions: [],
}

/** As `noMarkup`, for holdings. */
export const noMarkupInHoldings: HoldingRule = {
  id: 'no-markup-in-holdings',
  why: noMarkup.why,
  scope: 'holding',
  check: (holding, report) => checkTexts(textsOfHolding(holding), report),
  exceptions: [],
}

function checkTexts(texts: readonly { readonly field: string; readonly text: string }[], report: Report): void {
  for (const { field, text } of texts) {
    const at = text.search(MARKUP)
    if (at >= 0) report.error(field, `含有网页代码：${text.slice(Math.max(0, at - 5)).slice(0, 30)}`)
  }
}
