import { HALL_KIND_NAMES } from '../../domain/hall/hallKind.ts'
import type { HallRecord } from '../../domain/hall/hall.ts'
import { shownText } from '../../domain/shownText.ts'
import { KIND_SEALS } from '../../ui/kindSeals.ts'
import { CARD_COPY } from './copy.ts'
import { wrapText } from './wrapText.ts'

/** Size of the picture in pixels: three by four, readable in a chat window. */
export const SHARE_CARD = { width: 900, height: 1200 } as const

/** Paper, ink and seal of the printed theme; a shared picture does not follow the phone's dark mode. */
const INK = { paper: '#f6f1e7', raised: '#fffcf5', ink: '#211c17', soft: '#51483d', seal: '#9e2a2b', rule: '#d8cebb' }
const SERIF = '"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif'
const SANS = 'system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'
const MARGIN = 72

/** What the picture says besides the record. */
export interface ShareCardWords {
  readonly place: string
  readonly openWords: string
  readonly link: string
  /** Modules of the link's QR code, true = dark. */
  readonly qr: readonly (readonly boolean[])[]
}

/** Draws a hall as a card to long-press and pass on: name, place, door, phone, and the link as a QR code. */
export function drawShareCard(context: CanvasRenderingContext2D, hall: HallRecord, words: ShareCardWords): void {
  const { width, height } = SHARE_CARD
  context.fillStyle = INK.paper
  context.fillRect(0, 0, width, height)
  context.strokeStyle = INK.ink
  context.lineWidth = 4
  context.strokeRect(28, 28, width - 56, height - 56)
  context.lineWidth = 1.5
  context.strokeRect(38, 38, width - 76, height - 76)

  drawSeal(context, hall)
  let y = 300
  y = drawLines(
    context,
    wrapText(shownText(hall.name), width - 2 * MARGIN, textWidth(context, `700 64px ${SERIF}`), 3),
    y,
    82,
    INK.ink,
  )
  context.font = `400 34px ${SANS}`
  y = drawLines(context, [HALL_KIND_NAMES[hall.kind]], y + 4, 50, INK.seal)
  const facts = [
    `${words.place}${hall.township ?? ''}${hall.village ?? ''}`,
    hall.address,
    hall.kind === 'digital' ? null : words.openWords,
    hall.phone === null ? null : CARD_COPY.phone(hall.phone),
    hall.summary,
  ]
    .filter(fact => fact !== null)
    .map(shownText)
  for (const fact of facts) {
    const lines = wrapText(
      fact,
      width - 2 * MARGIN,
      textWidth(context, `400 34px ${SANS}`),
      hall.summary !== null && fact === shownText(hall.summary) ? 5 : 2,
    )
    if (y + 50 * lines.length > height - 380) break
    y = drawLines(context, lines, y + 8, 50, INK.soft)
  }
  drawFoot(context, words)
}

function drawSeal(context: CanvasRenderingContext2D, hall: HallRecord): void {
  const seal = KIND_SEALS[hall.kind]
  context.save()
  context.translate(MARGIN, 84)
  context.scale(3.4, 3.4)
  context.fillStyle = INK.seal
  context.fill(new Path2D(seal.plate))
  context.fillStyle = INK.raised
  context.font = `700 ${seal.size}px ${SERIF}`
  context.textAlign = 'center'
  context.fillText(seal.character, 20, 20 + seal.size * 0.36)
  context.restore()
  context.fillStyle = INK.soft
  context.font = `700 34px ${SERIF}`
  context.textAlign = 'right'
  context.fillText(CARD_COPY.brand, SHARE_CARD.width - MARGIN, 140)
  context.textAlign = 'left'
}

function drawFoot(context: CanvasRenderingContext2D, { link, qr }: ShareCardWords): void {
  const { width, height } = SHARE_CARD
  const size = 240
  const [left, top] = [width - MARGIN - size, height - MARGIN - size]
  const module = Math.floor(size / qr.length)
  context.fillStyle = '#ffffff'
  context.fillRect(left - 12, top - 12, module * qr.length + 24, module * qr.length + 24)
  context.fillStyle = '#000000'
  for (const [row, cells] of qr.entries()) {
    for (const [column, isDark] of cells.entries()) {
      if (isDark) context.fillRect(left + column * module, top + row * module, module, module)
    }
  }
  context.fillStyle = INK.rule
  context.fillRect(MARGIN, top - 40, width - 2 * MARGIN, 2)
  context.fillStyle = INK.soft
  context.font = `400 30px ${SANS}`
  context.fillText(CARD_COPY.scan, MARGIN, top + 40)
  const address = link.replace(/^https?:\/\//, '')
  context.font = `400 24px ${SANS}`
  const lines = wrapText(address, left - MARGIN - 40, text => context.measureText(text).width, 4)
  drawLines(context, lines, top + 86, 34, INK.soft)
}

/** Sets the font and measures with it. */
function textWidth(context: CanvasRenderingContext2D, font: string): (text: string) => number {
  context.font = font
  return text => context.measureText(text).width
}

function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  top: number,
  lineHeight: number,
  colour: string,
): number {
  context.fillStyle = colour
  lines.forEach((line, at) => context.fillText(line, MARGIN, top + lineHeight * at))
  return top + lineHeight * lines.length
}
