import type { PassportPage, Stamp } from '../../domain/visit/passport.ts'
import { shownText } from '../../domain/shownText.ts'
import { formatPartialDate } from '../../domain/partialDate.ts'
import { VISITS_COPY } from './copy.ts'

/** Pixels: three by four, as chat windows show it whole. */
export const PICTURE_SIZE = { width: 1080, height: 1440 } as const

/** Fonts that phones sold in China carry; nothing is fetched. */
const SERIF = "'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'SimSun', serif"
const SANS = "system-ui, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans CJK SC', sans-serif"
const PAPER = '#f6f1e7'
const INK = '#211c17'
const FAINT = '#675d4f'
const SEAL = '#9e2a2b'

const MARGIN = 72
const ROWS = 5
const MOST_STAMPS = 2 * ROWS
const GAP = 32
/** The part of the card stamps stand in; a few of them stand in its middle. */
const GRID = { top: 352, bottom: 1300 } as const
const BOX_HEIGHT = 152

/** The newest stamps that fit on the picture, newest first. */
export function picturedStamps(pages: readonly PassportPage[]): readonly Stamp[] {
  return pages
    .flatMap(page => page.stamps)
    .sort((a, b) => b.firstDay.localeCompare(a.firstDay))
    .slice(0, MOST_STAMPS)
}

/** Draws the card to share: counts and the newest stamps. Nothing on it says where the visitor is or was besides. */
export function drawPassport(pen: CanvasRenderingContext2D, pages: readonly PassportPage[]): void {
  const { width, height } = PICTURE_SIZE
  const stamps = picturedStamps(pages)
  const hallCount = pages.reduce((sum, page) => sum + page.stamps.length, 0)
  const prefectures = pages.filter(page => page.prefecture !== null)
  const stamped = prefectures.filter(page => page.stamps.length > 0)

  pen.fillStyle = PAPER
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = INK
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

  const columns = stamps.length > ROWS ? 2 : 1
  const rows = Math.ceil(stamps.length / columns)
  const boxWidth = (width - 2 * MARGIN - GAP) / (columns === 1 ? 1.4 : 2)
  const left = (width - columns * boxWidth - (columns - 1) * GAP) / 2
  const top = (GRID.top + GRID.bottom - rows * BOX_HEIGHT - (rows - 1) * GAP) / 2
  stamps.forEach((stamp, at) => {
    const x = left + (at % columns) * (boxWidth + GAP)
    drawStamp(pen, stamp, { x, y: top + Math.floor(at / columns) * (BOX_HEIGHT + GAP), width: boxWidth })
  })
  write(pen, VISITS_COPY.pictureFoot, width / 2, height - 84, `36px ${SANS}`, FAINT, width - 2 * MARGIN)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

function drawStamp(pen: CanvasRenderingContext2D, stamp: Stamp, { x, y, width }: Box): void {
  pen.strokeStyle = SEAL
  pen.lineWidth = 5
  pen.strokeRect(x, y, width, BOX_HEIGHT)
  pen.lineWidth = 1.5
  pen.strokeRect(x + 9, y + 9, width - 18, BOX_HEIGHT - 18)
  write(pen, stamp.name, x + width / 2, y + 76, `700 42px ${SERIF}`, SEAL, width - 44)
  write(pen, formatPartialDate(stamp.firstDay), x + width / 2, y + 124, `30px ${SANS}`, FAINT, width - 44)
}

/** One line; too long a name is cut with an ellipsis rather than squeezed. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  maxWidth: number,
): void {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(
    fitted(shownText(text), line => pen.measureText(line).width, maxWidth),
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
