import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { HALL_KIND_NAMES } from '../../src/domain/hall/hallKind.ts'
import { hallLink } from '../../src/domain/links.ts'
import { formatPartialDate } from '../../src/domain/partialDate.ts'
import { ACCENT, drawQr, drawText, PAGE, page, round } from './svgParts.ts'

const QR_MM = 62
const LABEL_WIDTH = 34
/** Where the facts must end, so that the QR code and its words keep their place. */
const FACTS_BOTTOM = 205

/**
 * One hall on one sheet for its door or the village's notice board: name, facts in large type, QR code. A fact that no
 * source gives is a line to be filled in by pen: the sheet never guesses.
 */
export function hallPoster(hall: HallRecord, placeName: string, baseUrl: string): string {
  const width = PAGE.width - 2 * PAGE.margin
  const kind = drawText(`${HALL_KIND_NAMES[hall.kind]} · ${placeName}${hall.township ?? ''}`, PAGE.margin, 14, {
    sizeMm: 7,
    colour: ACCENT,
    maxWidth: width,
    maxLines: 2,
  })
  const long = [...hall.name].length > 20
  const name = drawText(hall.name, PAGE.margin, kind.bottom + 3, {
    sizeMm: long ? 12 : 16,
    weight: 700,
    maxWidth: width,
    maxLines: 3,
  })
  const body = [kind.svg, name.svg]
  let y = name.bottom + 6
  for (const [label, value] of factsOf(hall)) {
    if (y > FACTS_BOTTOM - 12) break
    const drawn = drawFact(label, value, y, Math.max(1, Math.floor((FACTS_BOTTOM - y) / 13)))
    body.push(drawn.svg)
    y = drawn.bottom + 3
  }
  return page(hall.name, [...body, ...foot(hall, baseUrl)])
}

/** Label and value; null is a line for the pen. Only what a visitor needs at the door may stand empty. */
function factsOf(hall: HallRecord): readonly (readonly [string, string | null])[] {
  const arrival = [hall.arrival?.landmark, hall.arrival?.floor].filter(text => text).join(',')
  const optional: readonly (readonly [string, string | null])[] = [
    ['门票', hall.admission],
    ['预约', hall.booking],
    ['位置', arrival === '' ? null : arrival],
    ['开馆', hall.openedOn === null ? null : formatPartialDate(hall.openedOn)],
    ['看点', hall.highlights.length === 0 ? null : hall.highlights.join('、')],
    ['简介', hall.summary],
  ]
  return [
    ['开放时间', hall.hours?.words ?? hall.hours?.rule ?? null],
    ['电话', hall.phone],
    ['地址', hall.address],
    ...optional.filter(([, value]) => value !== null),
  ]
}

function drawFact(label: string, value: string | null, y: number, maxLines: number): { svg: string; bottom: number } {
  const x = PAGE.margin + LABEL_WIDTH
  const maxWidth = PAGE.width - PAGE.margin - x
  const head = drawText(label, PAGE.margin, y, {
    sizeMm: 7.5,
    weight: 700,
    colour: ACCENT,
    maxWidth: LABEL_WIDTH,
    maxLines: 1,
  })
  if (value === null) {
    const line = round(y + 10)
    const rule = `<line x1="${x}" y1="${line}" x2="${PAGE.width - PAGE.margin}" y2="${line}" stroke="#888" stroke-width="0.3"/>`
    return { svg: `${head.svg}\n${rule}`, bottom: head.bottom + 3 }
  }
  const text = drawText(value, x, y, { sizeMm: 8, maxWidth, maxLines: Math.min(maxLines, 5) })
  return { svg: `${head.svg}\n${text.svg}`, bottom: text.bottom }
}

function foot(hall: HallRecord, baseUrl: string): readonly string[] {
  const url = `${baseUrl}${hallLink(hall.id)}`
  const top = PAGE.height - PAGE.margin - QR_MM
  const x = PAGE.margin + QR_MM + 6
  const maxWidth = PAGE.width - PAGE.margin - x
  const call = drawText('扫码看详情、馆藏和路线', x, top + 6, { sizeMm: 8.5, weight: 700, maxWidth, maxLines: 2 })
  const how = drawText('在微信里打开后，可在浏览器中保存到手机，没有网络也能看。', x, call.bottom + 3, {
    sizeMm: 5.5,
    maxWidth,
    maxLines: 3,
  })
  const address = drawText(url, x, how.bottom + 3, { sizeMm: 4, maxWidth, maxLines: 3 })
  const date = hall.confirmedOn === null ? '' : `核实于${formatPartialDate(hall.confirmedOn)}`
  const confirmed = drawText(date, x, address.bottom + 2, { sizeMm: 4.5, maxWidth, maxLines: 1 })
  return [drawQr(url, PAGE.margin, top, QR_MM), call.svg, how.svg, address.svg, confirmed.svg]
}
