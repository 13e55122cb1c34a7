/** What moves a terminal's cursor, turns its text round or ends a line. */
const TRICKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** Visitors' words as part of one printed line: they can neither look like another line nor move the cursor. */
export function oneLine(words: string): string {
  return words.replace(TRICKS, ' ')
}

/** As `oneLine`, for JSON that will be pasted: the same value, its tricks written as escapes. */
export function oneLineJson(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return json.replace(TRICKS, tricks => tricks.split('').map(escaped).join(''))
}
