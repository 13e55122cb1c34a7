/** What a number format makes of a serial number: a day, a month, or no date at all. */
export type DateFormat = 'day' | 'month' | null

/** Built-in formats that show a day or a month; 27 to 58 as in Chinese Excel (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, DateFormat> = new Map<number, DateFormat>([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map(id => [id, 'day'] as const),
  ...[17, 27, 36, 50, 52, 57].map(id => [id, 'month'] as const),
])

/** Reads a format of styles.xml: the built-in number, or the custom code where the file defines one. */
export function dateFormatOf(id: number, code: string | undefined): DateFormat {
  if (code === undefined) return BUILT_IN.get(id) ?? null
  const bare = code
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  if (/e\+|0|#/.test(bare)) return null
  if (/d/.test(bare)) return 'day'
  return /y/.test(bare) ? 'month' : null
}
