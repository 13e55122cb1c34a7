import { toSpans, type Span } from './spans.ts'

/** What a room holds of a run: years of a yearbook, or numbered volumes (册, 卷, 期). */
export interface Extent {
  readonly unit: 'year' | 'volume'
  /** In order, without overlaps. */
  readonly spans: readonly Span[]
}

const NUMBER = String.raw`第?(\d{1,4})(?:年|册|卷|期|辑)?`
const PIECE = new RegExp(`^${NUMBER}(?:(?:[—–~～-]+|至)${NUMBER})?$`, 'u')
/** No run is longer; more is a slip of the pen, such as 1986—20055. */
const LONGEST = 1000

/**
 * Reads a list's words on what is held: `1997—2003、2005`, `第1—3册、第5册`.
 * @returns null when they are anything else; then only the words are shown
 */
export function parseExtent(words: string): Extent | null {
  const pieces = words
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .split(/[、,;]|和|及/u)
  const numbers: number[] = []
  for (const piece of pieces) {
    const match = PIECE.exec(piece)
    const from = Number(match?.[1])
    const to = match?.[2] === undefined ? from : Number(match[2])
    if (match === null || to < from || to - from > LONGEST) return null
    for (let number = from; number <= to; number++) numbers.push(number)
  }
  const areYears = numbers.every(number => number >= 1000)
  if (!areYears && numbers.some(number => number >= 1000)) return null
  return { unit: areYears ? 'year' : 'volume', spans: toSpans(numbers) }
}
