/**
 * Number columns: whole numbers from 0 as base64 digits of five bits each, lowest first, the sixth bit saying that more
 * follow (the VLQ of source maps without its sign). Small numbers are one letter, and a million of them decode in
 * milliseconds straight into a typed array.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const DIGIT_BITS = 5
const MORE = 1 << DIGIT_BITS
const MAX_VALUE = 0xffff_ffff
/** Not a digit. */
const NONE = 0xff

const DIGITS = new Uint8Array(128).fill(NONE)
for (let digit = 0; digit < ALPHABET.length; digit++) DIGITS[ALPHABET.charCodeAt(digit)] = digit

/** @throws Error for a number that is not whole, is negative, or needs more than 32 bits */
export function joinNumbers(values: Iterable<number>): string {
  const letters: string[] = []
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0 || value > MAX_VALUE) throw new Error(`not a column number: ${value}`)
    let rest = value
    while (rest >= MORE) {
      letters.push(ALPHABET.charAt((rest % MORE) + MORE))
      rest = Math.floor(rest / MORE)
    }
    letters.push(ALPHABET.charAt(rest))
  }
  return letters.join('')
}

/**
 * Reads the column `joinNumbers` wrote.
 * @throws Error when it holds another number of values or anything but them
 */
export function splitNumbers(column: string, count: number): Uint32Array {
  // A number takes a digit at least: a wild count must not ask for memory.
  if (count > column.length) throw new Error(`expected ${count} numbers, found at most ${column.length}`)
  const values = new Uint32Array(count)
  let row = 0
  let value = 0
  let weight = 1
  for (let at = 0; at < column.length; at++) {
    const digit = DIGITS[column.charCodeAt(at)] ?? NONE
    if (digit === NONE) throw new Error(`not a column digit at ${at}`)
    value += (digit % MORE) * weight
    if (value > MAX_VALUE) throw new Error(`a column number over 32 bits at ${at}`)
    if (digit >= MORE) weight *= MORE
    else {
      if (row === count) throw new Error(`expected ${count} numbers, found more`)
      values[row++] = value
      value = 0
      weight = 1
    }
  }
  if (row !== count || weight !== 1) throw new Error(`expected ${count} numbers, found ${row}`)
  return values
}

/** As `joinNumbers`, for numbers that never fall: each but the first as its distance from the one before. */
export function joinRising(values: ArrayLike<number>): string {
  return joinNumbers(Array.from(values, (value, row) => value - (row === 0 ? 0 : (values[row - 1] ?? 0))))
}

/** Reads the column `joinRising` wrote. @throws Error as `splitNumbers` */
export function splitRising(column: string, count: number): Uint32Array {
  const values = splitNumbers(column, count)
  for (let row = 1; row < count; row++) {
    const value = (values[row] ?? 0) + (values[row - 1] ?? 0)
    if (value > MAX_VALUE) throw new Error(`a rising number over 32 bits in row ${row}`)
    values[row] = value
  }
  return values
}
