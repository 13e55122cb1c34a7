import { encode } from 'uqr'
import { escapeXml } from '../export/xlsxXml.ts'
import { wrapText } from './wrapText.ts'

/** A4 in millimetres, which are the drawing's units. */
export const PAGE = { width: 210, height: 297, margin: 15 } as const
export const INK = '#1d2b24'
export const ACCENT = '#9c2f20'
const FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

interface TextStyle {
  readonly sizeMm: number
  readonly weight?: 400 | 700
  readonly colour?: string
  readonly maxWidth: number
  readonly maxLines: number
  readonly anchor?: 'start' | 'middle'
}

/** A drawn piece and the y at which the next one may begin. */
export interface Drawn {
  readonly svg: string
  readonly bottom: number
}

/** Wrapped text whose first line's top is at `y`. */
export function drawText(text: string, x: number, y: number, style: TextStyle): Drawn {
  const { sizeMm, weight = 400, colour = INK, maxWidth, maxLines, anchor = 'start' } = style
  const lines = wrapText(text, maxWidth / sizeMm, maxLines)
  const lineHeight = sizeMm * 1.35
  const svg = lines.map((line, index) => {
    const baseline = round(y + sizeMm + index * lineHeight)
    return `<text x="${x}" y="${baseline}" font-size="${sizeMm}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escapeXml(line)}</text>`
  })
  return { svg: svg.join('\n'), bottom: round(y + lines.length * lineHeight) }
}

/** A QR code of level M (15 % may be lost to weather) with its quiet zone of four modules (ISO/IEC 18004). */
export function drawQr(url: string, x: number, y: number, sizeMm: number): string {
  const { data, size } = encode(url, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, at) => row.flatMap((dark, column) => (dark ? [`M${column} ${at}h1v1h-1z`] : [])))
  return (
    `<svg x="${x}" y="${y}" width="${sizeMm}" height="${sizeMm}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${escapeXml(url)}">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${squares.join('')}" fill="#000"/></svg>`
  )
}

/** The sheet around the drawn pieces. */
export function page(title: string, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}mm" height="${PAGE.height}mm" viewBox="0 0 ${PAGE.width} ${PAGE.height}" font-family="${FONT}">
<title>${escapeXml(title)}</title>
<rect width="${PAGE.width}" height="${PAGE.height}" fill="#fff"/>
<rect width="${PAGE.width}" height="6" fill="${ACCENT}"/>
${body.join('\n')}
</svg>
`
}

export const round = (value: number): number => Math.round(value * 100) / 100
