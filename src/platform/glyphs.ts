import { newCanvas } from './canvas.ts'

/** Unassigned for good (a gap between Greek letters), so no font has it: what is drawn for it is drawn for every missing sign. */
const MISSING = '\u0378'
const MEASURES = ['width', 'actualBoundingBoxAscent', 'actualBoundingBoxDescent', 'actualBoundingBoxRight'] as const

type Measure = (sign: string) => Pick<TextMetrics, (typeof MEASURES)[number]>

/**
 * Whether the phone's fonts have every letter of a text, so that no boxes are shown in its place: a letter that measures in
 * every way what a missing sign measures is one.
 * @param measure - absent: the browser's own, in the fonts of the page; where it cannot measure, nothing is called missing
 */
export function hasGlyphs(text: string, measure: Measure | null = pageMeasure()): boolean {
  if (measure === null) return true
  const missing = measure(MISSING)
  // Marks above and below are drawn with their letter.
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? []
  return letters.every(letter => MEASURES.some(name => measure(letter)[name] !== missing[name]))
}

function pageMeasure(): Measure | null {
  const pen = newCanvas(1, 1)
  if (pen === null) return null
  pen.font = '40px system-ui, sans-serif'
  return sign => pen.measureText(sign)
}
