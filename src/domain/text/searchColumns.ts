import { Failure } from '../failure.ts'
import { NEEDS_TEXT, foldText, foldUnit } from './foldText.ts'
import { DIGIT_READINGS, SEARCH_SET_FORMAT } from './searchSet.ts'

/** A search set ready to be scanned: flat typed arrays that can be transferred between threads without a copy. */
export interface SearchColumns {
  readonly rowCount: number
  /**
   * Folded UTF-16 units of all rows; texts of a row end with FIELD or, the last one, with ROW. One 0 follows the last
   * row, so that a scan may look one unit ahead.
   */
  readonly codes: Uint16Array
  /** For each unit: twice its reading's index in `syllables` (0: none), plus WORD_START where a word may begin. */
  readonly readings: Uint16Array
  /** Offset of each row's first unit, and one more: the end of the last row. */
  readonly rowStarts: Uint32Array
  /** Offset after each row's name. */
  readonly nameEnds: Uint32Array
  /** Accepted syllables of each reading; the first reading has none. */
  readonly syllables: readonly (readonly string[])[]
  /** The usual reading's index of each folded unit; 0: none known. */
  readonly usualReadings: Uint16Array
  /** The readings a unit has in some row beside its usual one: the `du` of 都. */
  readonly otherReadings: ReadonlyMap<number, ReadonlySet<number>>
}

export const ROW = 0x0a
export const FIELD = 0x1f
/** Flag in `readings`: first unit of a text, after punctuation, or after 省市州县区镇乡村… */
export const WORD_START = 1

const BYTES_A_STEP = 0x10000
/** A low guess for Chinese text, so that the columns seldom have to grow. */
const BYTES_A_UNIT = 2

/**
 * Reads a search set. Yields between slices of about 64 KB, so that a caller without a worker can let the page breathe.
 * @param set - the text, or its UTF-8 bytes
 * @throws Failure P03 when it is not a search set of this format
 */
export function* parseSearchSet(set: string | Uint8Array): Generator<undefined, SearchColumns> {
  const bytes = typeof set === 'string' ? new TextEncoder().encode(set) : set
  const [format, table, exceptions, body] = splitHead(bytes)
  if (format !== SEARCH_SET_FORMAT) throw new Failure('P03', `not a search set: ${format.slice(0, 20)}`)
  const builder = new ColumnBuilder(table, exceptions, bytes.length / BYTES_A_UNIT)
  if (body !== null) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    for (let at = 0; at < body.length; at += BYTES_A_STEP) {
      builder.add(decoder.decode(body.subarray(at, at + BYTES_A_STEP), { stream: true }))
      yield
    }
    builder.add(decoder.decode())
    builder.endRow()
  }
  return builder.finish()
}

/** The three head lines and the rows; null when there is none. */
function splitHead(bytes: Uint8Array): [string, string, string, Uint8Array | null] {
  const decoder = new TextDecoder()
  const lines: string[] = []
  let start = 0
  for (let line = 0; line < 3; line++) {
    const found = bytes.indexOf(ROW, start)
    const end = found < 0 ? bytes.length : found
    lines.push(decoder.decode(bytes.subarray(start, Math.min(end, line === 0 ? start + 40 : end))))
    start = end + 1
  }
  return [lines[0] ?? '', lines[1] ?? '', lines[2] ?? '', start > bytes.length ? null : bytes.subarray(start)]
}

const LETTERS_AND_REST = /([a-z/]+)([^a-z/ ]+)/g

class ColumnBuilder {
  private codes: Uint16Array
  private readings: Uint16Array
  private readonly rowStarts: number[] = [0]
  private readonly nameEnds: number[] = []
  private readonly syllables: (readonly string[])[] = [[]]
  private readonly readingIds = new Map<string, number>()
  private readonly usual = new Uint16Array(0x10000)
  private readonly others = new Map<number, Set<number>>()
  private readonly exceptions: Iterator<RegExpExecArray>
  private exception: { row: number; at: number; reading: number } | null = null
  private length = 0
  private isWordStart = true
  private nameEnd = -1

  constructor(table: string, exceptions: string, expectedUnits: number) {
    this.codes = new Uint16Array(expectedUnits)
    this.readings = new Uint16Array(expectedUnits)
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') this.usual[letter.charCodeAt(0)] = this.readingId(letter)
    for (const [digit, name] of DIGIT_READINGS.entries()) this.usual['0'.charCodeAt(0) + digit] = this.readingId(name)
    for (const [, name = '', units = ''] of table.matchAll(LETTERS_AND_REST)) {
      const id = this.readingId(name)
      for (let k = 0; k < units.length; k++) this.usual[units.charCodeAt(k)] = id
    }
    this.exceptions = exceptions.matchAll(/([0-9a-z]+)\.([0-9a-z]+)\.([a-z/]+)/g)
    this.nextException(0)
  }

  /** The rows' text goes through here unit by unit: local names, and a call only for what is rare. (`as number`: see `automatonMatcher.ts`.) */
  add(text: string): void {
    this.reserve(text.length)
    const { usual } = this
    let { codes, readings, length, isWordStart } = this
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k)
      const unit = foldUnit(code)
      if (unit !== 0 && unit !== NEEDS_TEXT) {
        codes[length] = unit
        readings[length] = ((usual[unit] as number) << 1) | (isWordStart ? WORD_START : 0)
        length++
        isWordStart = WORD_ENDINGS[unit] === 1
        continue
      }
      isWordStart = true
      if (code !== ROW && code !== FIELD && unit === 0) continue
      this.length = length
      if (code === ROW) this.endRow()
      else if (code === FIELD) this.endField()
      else {
        const character = String.fromCodePoint(text.codePointAt(k) ?? 0)
        this.addSlowly(foldText(character), text.length - k)
        k += character.length - 1
        isWordStart = this.isWordStart
      }
      ;({ codes, readings, length } = this)
    }
    this.length = length
    this.isWordStart = isWordStart
  }

  endRow(): void {
    this.reserve(1)
    if (this.nameEnd < 0) this.nameEnd = this.length
    const row = this.nameEnds.length
    const start = this.rowStarts[row] ?? 0
    for (let next = this.exception; next?.row === row; next = this.exception) {
      const at = start + next.at
      if (at < this.length) this.readOtherwise(at, next.reading)
      this.nextException(row)
    }
    this.codes[this.length++] = ROW
    this.nameEnds.push(this.nameEnd)
    this.rowStarts.push(this.length)
    this.nameEnd = -1
  }

  finish(): SearchColumns {
    this.reserve(1)
    return {
      rowCount: this.nameEnds.length,
      codes: this.codes.slice(0, this.length + 1),
      readings: this.readings.slice(0, this.length + 1),
      rowStarts: Uint32Array.from(this.rowStarts),
      nameEnds: Uint32Array.from(this.nameEnds),
      syllables: this.syllables,
      usualReadings: this.usual,
      otherReadings: this.others,
    }
  }

  private addSlowly(folded: string, still: number): void {
    this.isWordStart = folded === ''
    this.reserve(folded.length + still)
    for (let k = 0; k < folded.length; k++) {
      const unit = folded.charCodeAt(k)
      this.codes[this.length] = unit
      this.readings[this.length] = (this.usual[unit] ?? 0) << 1
      this.length++
    }
  }

  private endField(): void {
    if (this.nameEnd < 0) this.nameEnd = this.length
    this.codes[this.length++] = FIELD
  }

  private readOtherwise(at: number, reading: number): void {
    this.readings[at] = ((this.readings[at] ?? 0) & WORD_START) | (reading << 1)
    const code = this.codes[at] ?? 0
    this.others.set(code, (this.others.get(code) ?? new Set()).add(reading))
  }

  private readingId(name: string): number {
    const known = this.readingIds.get(name)
    if (known !== undefined) return known
    this.readingIds.set(name, this.syllables.length)
    return this.syllables.push(name.split('/')) - 1
  }

  private nextException(row: number): void {
    const next = this.exceptions.next()
    if (next.done === true) this.exception = null
    else {
      const [, rows = '', at = '', name = ''] = next.value
      this.exception = { row: row + parseInt(rows, 36), at: parseInt(at, 36), reading: this.readingId(name) }
    }
  }

  private reserve(units: number): void {
    if (this.length + units <= this.codes.length) return
    const size = Math.max(this.codes.length * 2, this.length + units)
    const [codes, readings] = [new Uint16Array(size), new Uint16Array(size)]
    codes.set(this.codes)
    readings.set(this.readings)
    this.codes = codes
    this.readings = readings
  }
}

/** 1 for the units after which a word may begin: the ends of division names and of 志. */
const WORD_ENDINGS = new Uint8Array(0x10000)
for (const ending of '省市州县区旗盟镇乡村社道府志') WORD_ENDINGS[ending.charCodeAt(0)] = 1
