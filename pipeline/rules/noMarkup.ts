import { textsOf } from './textsOf.ts'
import type { HallRule, TitleRule } from './rule.ts'

const MARKUP = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|nbsp|lt|gt|amp|quot);|javascript:/i

/** The app shows texts as they are, so a tag copied out of a web page would stand there in angle brackets. */
export const noMarkup: HallRule = {
  id: 'no-markup',
  why: '从网页复制来的代码会原样显示给读者',
  scope: 'hall',
  check(hall, report) {
    for (const { field, text } of textsOf(hall))
      if (MARKUP.test(text)) report.error(field, `含有网页代码：${excerpt(text)}`)
  },
  exceptions: [],
}

/** As `noMarkup`, for titles. */
export const noMarkupInTitles: TitleRule = {
  id: 'no-markup-in-titles',
  why: noMarkup.why,
  scope: 'title',
  check(title, report) {
    for (const field of ['title', 'series', 'place', 'compiler', 'publisher', 'edition', 'note'] as const) {
      const text = title[field]
      if (text !== null && MARKUP.test(text)) report.error(field, `含有网页代码：${excerpt(text)}`)
    }
  },
  exceptions: [],
}

function excerpt(text: string): string {
  const at = Math.max(0, text.search(MARKUP) - 5)
  return text.slice(at, at + 30)
}
