import type { PassportPage, Stamp } from '../../domain/visit/passport.ts'
import { formatPartialDate } from '../../domain/partialDate.ts'
import { VISITS_COPY } from './copy.ts'

/** Pixels: three by four, as chat windows show it whole. */
export const PICTURE_SIZE = { width: 1080, height: 1440 } as const

/** Fonts that phones sold in China carry; nothing is fetched. */
const SERIF = "'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'SimSun', serif"
const SANS = "system-ui, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans CJK SC', sans-serif"
const [PAPER, INK, FAINT, SEAL] = ['#f6f1e7', '#211c17', '#675d4f', '#9e2a2b']

const MARGIN = 72
const COLUMNS = 2
const ROWS = 5
const GAP = 32
const GRID_TOP = 372
const BOX = {
  width: (PICTURE_SIZE.width - 2 * MARGIN - GAP) / COLUMNS,
  height: 152,
}

/** The newest stamps that fit on the picture, newest first. */
export function picturedStamps(pages: readonly PassportPage[]): readonly Stamp[] {
  return pages
    .flatMap(page => page.stamps)
    .sort((a, b) => b.firstDay.localeCompare(a.firstDay))
    .slice(0, COLUMNS * ROWS)
}

/** Draws the card to share: counts and the newest stamps. Nothing on it says where the visitor is or was besides. */
export function drawPassport(pen: CanvasRenderingContext2D, pages: readonly PassportPage[]): void {
  const { width, height } = PICTURE_SIZE
  const stamps = picturedStamps(pages)
  const hallCount = pages.reduce((sum, page) => sum + page.stamps.length, 0)
  const prefectures = pages.filter(page => page.prefecture !== null)
  const stamped = prefectures.filter(page => page.stamps.length > 0)

  pen.fillStyle = PAPER ?? ''
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = INK ?? ''
  pen.lineWidth = 6
  pen.strokeRect(30, 30, width - 60, height - 60)
  pen.lineWidth = 2
  pen.strokeRect(44, 44, width - 88, height - 88)

  pen.textAlign = 'center'
  write(pen, VISITS_COPY.passport, width / 2, 180, `700 92px ${SERIF}`, INK, width - 2 * MARGIN)
  const summary = VISITS_COPY.summary(hallCount, stamped.length, prefectures.length)
  write(pen, summary, width / 2, 262, `44px ${SANS}`, FAINT, width - 2 * MARGIN)
  pen.beginPath()
  pen.moveTo(MARGIN, 312)
  pen.lineTo(width - MARGIN, 312)
  pen.stroke()

  stamps.forEach((stamp, at) => {
    const x = MARGIN + (at % COLUMNS) * (BOX.width + GAP)
    const y = GRID_TOP + Math.floor(at / COLUMNS) * (BOX.height + GAP)
    drawStamp(pen, stamp, x, y)
  })
  write(pen, '访志 · 四川地方志场馆指南', width / 2, height - 84, `36px ${SANS}`, FAINT, width - 2 * MARGIN)
}

function drawStamp(pen: CanvasRenderingContext2D, stamp: Stamp, x: number, y: number): void {
  pen.strokeStyle = SEAL ?? ''
  pen.lineWidth = 5
  pen.strokeRect(x, y, BOX.width, BOX.height)
  pen.lineWidth = 1.5
  pen.strokeRect(x + 9, y + 9, BOX.width - 18, BOX.height - 18)
  const middle = x + BOX.width / 2
  write(pen, stamp.name, middle, y + 76, `700 42px ${SERIF}`, SEAL, BOX.width - 44)
  write(pen, formatPartialDate(stamp.firstDay), middle, y + 124, `30px ${SANS}`, FAINT, BOX.width - 44)
}

/** One line; too long a name is cut with an ellipsis rather than squeezed. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string | undefined,
  maxWidth: number,
): void {
  pen.font = font
  pen.fillStyle = colour ?? ''
  pen.fillText(
    fitted(text, line => pen.measureText(line).width, maxWidth),
    x,
    y,
  )
}

/** The text, or as much of its beginning as fits, with `…`. */
export function fitted(text: string, widthOf: (line: string) => number, maxWidth: number): string {
  if (widthOf(text) <= maxWidth) return text
  const signs = Array.from(text)
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) > maxWidth) signs.pop()
  return `${signs.join('')}…`
}
