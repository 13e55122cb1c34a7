/** Width of a character in em: Chinese fills the square, Latin and digits about half of it. */
function widthEm(character: string): number {
  return /[\u0000-\u00ff]/.test(character) ? 0.56 : 1
}

/** Marks that may not begin a line (CLREQ, https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end). */
const NOT_AT_START = /^[、。，；：？！）」』》”’%·,.;:?!)\]}—…]/

/**
 * Breaks text into lines no wider than `limitEm`; a mark that may not begin a line hangs over instead. What does not
 * fit into `maxLines` ends with an ellipsis.
 */
export function wrapText(text: string, limitEm: number, maxLines: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    let width = 0
    for (const piece of paragraph.match(/[A-Za-z0-9./:_-]+|./gsu) ?? []) {
      const pieceWidth = [...piece].reduce((sum, character) => sum + widthEm(character), 0)
      if (width + pieceWidth > limitEm && line !== '' && !NOT_AT_START.test(piece)) {
        lines.push(line)
        line = ''
        width = 0
      }
      line += piece
      width += pieceWidth
    }
    lines.push(line)
  }
  if (lines.length <= maxLines) return lines
  const last = [...(lines[maxLines - 1] ?? '')].slice(0, -1).join('')
  return [...lines.slice(0, maxLines - 1), `${last}…`]
}
