/** Breaks text into at most `maxLines` lines of a width; what does not fit ends in `…`. Chinese may break anywhere. */
export function wrapText(
  text: string,
  maxWidth: number,
  measure: (text: string) => number,
  maxLines: number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && measure(line + character) > maxWidth) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  if (line !== '') lines.push(line)
  if (lines.length <= maxLines) return lines
  const last = [...(lines[maxLines - 1] ?? '')]
  while (last.length > 0 && measure(`${last.join('')}…`) > maxWidth) last.pop()
  return [...lines.slice(0, maxLines - 1), `${last.join('')}…`]
}
