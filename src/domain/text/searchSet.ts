import { foldText } from './foldText.ts'

/**
 * One searchable row: its name first, then the other texts it should be found by (former names, its place). Line feeds
 * and unit separators inside a text become spaces.
 */
export type SearchRow = readonly string[]

/** Pinyin of a text: one toneless syllable a code point, `''` where it has none; `leng/ling` accepts both readings. */
export type ReadingsOf = (text: string) => readonly string[]

/** First line of a search set; another number is another format. */
export const SEARCH_SET_FORMAT = 'search/1'

/** Between the texts of one row, on the wire and in the columns. */
export const FIELD_SEPARATOR = '\u001f'

/** Readings of the digits that 一…九 are folded to: the word or the digit typed. They are not in the table. */
export const DIGIT_READINGS = [
  'ling/0',
  'yi/1',
  'er/2',
  'san/3',
  'si/4',
  'wu/5',
  'liu/6',
  'qi/7',
  'ba/8',
  'jiu/9',
] as const

/**
 * The wire form of a search set, one UTF-8 text: format, reading table, exceptions, then a line a row as written.
 *
 * Pinyin is a function of the characters but for a few polyphones, so it is not sent a row: the table gives each
 * character its most frequent reading within the set, the exceptions the places where a row reads otherwise.
 * @param alsoRead - texts that are in no row, whose characters the table shall hold too
 */
export function buildSearchSet(
  rows: readonly SearchRow[],
  readingsOf: ReadingsOf,
  alsoRead: readonly string[] = [],
): string {
  return joinSearchSet(rows, buildReadings(rows, readingsOf, alsoRead))
}

/** A search set from rows the app already holds (hall names of the core pack) and the readings built for them. */
export function joinSearchSet(rows: readonly SearchRow[], readings: string): string {
  return joinSearchLines(rows.map(toSearchLine), readings)
}

/** A search set from texts of one or more lines, each as `toSearchLine` writes it, and the readings of their rows. */
export function joinSearchLines(lines: readonly string[], readings: string): string {
  return [SEARCH_SET_FORMAT, readings, ...lines].join('\n')
}

/** A row as it is written in a search set. */
export function toSearchLine(row: SearchRow): string {
  return row.map(toOneLine).join(FIELD_SEPARATOR)
}

/**
 * The two reading lines. Table: `a阿啊 ai艾爱`, characters folded, syllables in alphabetical order. Exceptions:
 * `row.unit.syllable`, the row as distance from the exception before it, both numbers in base 36; `unit` counts folded
 * UTF-16 units from the row's start, separators included.
 */
export function buildReadings(
  rows: readonly SearchRow[],
  readingsOf: ReadingsOf,
  alsoRead: readonly string[] = [],
): string {
  const usual = usualReadings(rows, readingsOf)
  const isNew = (text: string) => Array.from(text, foldText).some(unit => !usual.has(unit) && !isAscii(unit))
  const more = usualReadings(
    alsoRead.filter(isNew).map(text => [text]),
    readingsOf,
  )
  for (const [unit, reading] of more) if (!usual.has(unit)) usual.set(unit, reading)
  const exceptions: string[] = []
  let rowBefore = 0
  for (const [row, texts] of rows.entries()) {
    for (const { unit, at, reading } of readRow(texts, readingsOf)) {
      if (usual.get(unit) === reading) continue
      exceptions.push(`${(row - rowBefore).toString(36)}.${at.toString(36)}.${reading}`)
      rowBefore = row
    }
  }
  return `${formatTable(usual)}\n${exceptions.join(' ')}`
}

interface ReadUnit {
  readonly unit: string
  readonly at: number
  readonly reading: string
}

/** Rows are read twice rather than kept: a country's units do not fit beside everything else a publisher holds. */
function readRow(row: SearchRow, readingsOf: ReadingsOf): ReadUnit[] {
  const units: ReadUnit[] = []
  let at = 0
  for (const text of row) {
    const readings = readingsOf(text)
    let index = 0
    for (const character of text) {
      const folded = foldText(character)
      const reading = readings[index++] ?? ''
      if (folded.length === 1 && reading !== '' && !isAscii(folded)) units.push({ unit: folded, at, reading })
      at += folded.length
    }
    at++ // the separator
  }
  return units
}

/** Letters and digits read themselves. */
const isAscii = (unit: string) => unit < '\u0080'

function usualReadings(rows: readonly SearchRow[], readingsOf: ReadingsOf): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const row of rows) {
    for (const { unit, reading } of readRow(row, readingsOf)) {
      let readings = counts.get(unit)
      if (readings === undefined) counts.set(unit, (readings = new Map()))
      readings.set(reading, (readings.get(reading) ?? 0) + 1)
    }
  }
  const usual = new Map<string, string>()
  for (const [unit, readings] of counts) {
    const [best] = [...readings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    if (best !== undefined) usual.set(unit, best[0])
  }
  return usual
}

function formatTable(usual: ReadonlyMap<string, string>): string {
  const characters = new Map<string, string[]>()
  for (const [unit, reading] of usual) characters.set(reading, [...(characters.get(reading) ?? []), unit])
  return [...characters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, units]) => reading + units.sort().join(''))
    .join(' ')
}

function toOneLine(text: string): string {
  return text.replace(/[\n\u001f]/g, ' ')
}
