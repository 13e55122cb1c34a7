import { DATE_WORDS } from '../dateWords.ts'

/** Consecutive whole numbers (years or volume numbers), both ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Years or numbers as runs, in order, each once. */
export function toSpans(numbers: readonly number[]): readonly Span[] {
  const spans: { from: number; to: number }[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && last.to + 1 === number) last.to = number
    else spans.push({ from: number, to: number })
  }
  return spans
}

/** What lies between the runs: `1997—1999, 2001` has the gap 2000. Nothing before the first or after the last. */
export function gapsBetween(spans: readonly Span[]): readonly Span[] {
  return spans.slice(1).flatMap((span, at) => {
    const before = spans[at]
    return before === undefined || before.to + 1 >= span.from ? [] : [{ from: before.to + 1, to: span.from - 1 }]
  })
}

/** `1997—1999、2001`; a run of two is two numbers. */
export function formatSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}—${to}`)).join(DATE_WORDS.comma)
}
