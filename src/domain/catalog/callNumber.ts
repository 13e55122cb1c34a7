/**
 * Shelf order of call numbers (索书号). A call number is a class number of the 中国图书馆分类法, then after `/` the
 * number of the book within the class (书次号), then marks of volume or year: `K297.11/12:3`, `K291.71/N2338/1986`.
 * The class is read as a decimal, digit by digit from the left, and its dot, which only spaces the digits out, carries
 * nothing: K29 < K291 < K297.1 < K297.11. Everything after it is read as whole numbers and words.
 */
export interface CallNumber {
  /** Class letters, upper case; empty for a room's own numbering. */
  readonly letters: string
  /** Class digits without dots; empty when there are none. */
  readonly digits: string
  /** The rest, cut into numbers and words. */
  readonly tail: readonly (number | string)[]
}

/** Reads a call number as written on a spine or in a list: full-width forms, spaces and case do not count. */
export function parseCallNumber(text: string): CallNumber {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  const [, letters = '', digits = '', rest = ''] = /^([A-Z]{0,3})([\d.]*)(.*)$/s.exec(plain) ?? []
  const tail = Array.from(rest.matchAll(/\d+|[^\d/:.=+\-–—()]+/g), ([piece]) =>
    /^\d/.test(piece) ? Number(piece) : piece,
  )
  return { letters, digits: digits.replace(/\./g, ''), tail }
}

/** Compares two call numbers by shelf order; one that a list does not give (null) stands last. */
export function compareCallNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [x, y] = [parseCallNumber(a), parseCallNumber(b)]
  return compareText(x.letters, y.letters) || compareText(x.digits, y.digits) || compareTails(x.tail, y.tail)
}

/** Heading a call number stands under on a browsed shelf: its class, such as `K297.1`; null when it has none. */
export function callNumberClass(text: string): string | null {
  const [, found] = /^([A-Z]{1,3}[\d.]*)/.exec(text.normalize('NFKC').trim().toUpperCase()) ?? []
  return found?.replace(/\.$/, '') ?? null
}

/** Piece by piece; numbers before words, a shorter number before its continuation. */
function compareTails(a: CallNumber['tail'], b: CallNumber['tail']): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]]
    if (x === y) continue
    if (typeof x === 'number' && typeof y === 'number') return x - y
    if (typeof x === 'number') return -1
    if (typeof y === 'number') return 1
    return compareText(String(x), String(y))
  }
  return a.length - b.length
}

/** By UTF-16 units, so that the order is the same on every phone. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
