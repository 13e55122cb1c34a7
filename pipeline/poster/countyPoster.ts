import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { HALL_KIND_SHORT_NAMES, HALL_KINDS } from '../../src/domain/hall/hallKind.ts'
import { countyLink } from '../../src/domain/links.ts'
import type { Adcode } from '../../src/domain/place/adcode.ts'
import { ACCENT, drawQr, drawText, PAGE, page } from './svgParts.ts'

const QR_MM = 58
const LIST_BOTTOM = PAGE.height - PAGE.margin - QR_MM - 6

/** All halls of a county on one sheet; those that do not fit are counted and left to the QR code. */
export function countyPoster(code: Adcode, countyName: string, halls: readonly HallRecord[], baseUrl: string): string {
  const width = PAGE.width - 2 * PAGE.margin
  const heading = drawText(`${countyName}的方志馆和村史馆`, PAGE.margin, 13, {
    sizeMm: 13,
    weight: 700,
    maxWidth: width,
    maxLines: 2,
  })
  const body = [heading.svg]
  const sorted = [...halls].sort((a, b) => HALL_KINDS.indexOf(a.kind) - HALL_KINDS.indexOf(b.kind))
  // The larger type the fewer halls there are: it is read from a step away.
  const sizeMm = sorted.length <= 8 ? 7.5 : sorted.length <= 16 ? 6 : 5
  let y = heading.bottom + 5
  let shown = 0
  for (const hall of sorted) {
    const name = drawText(`${hall.name}(${HALL_KIND_SHORT_NAMES[hall.kind]})`, PAGE.margin, y, {
      sizeMm,
      weight: 700,
      maxWidth: width,
      maxLines: 1,
    })
    const facts = [hall.township, hall.address, hall.hours?.words, hall.phone].filter(text => text).join(' · ')
    const details =
      facts === ''
        ? null
        : drawText(facts, PAGE.margin + 4, name.bottom, { sizeMm: sizeMm * 0.75, maxWidth: width - 4, maxLines: 2 })
    const bottom = details?.bottom ?? name.bottom
    if (bottom > LIST_BOTTOM) break
    body.push(name.svg, details?.svg ?? '')
    y = bottom + 2
    shown += 1
  }
  return page(`${countyName}的方志馆和村史馆`, [...body, ...foot(code, sorted.length - shown, baseUrl)])
}

function foot(code: Adcode, left: number, baseUrl: string): readonly string[] {
  const url = `${baseUrl}${countyLink(code)}`
  const top = PAGE.height - PAGE.margin - QR_MM
  const x = PAGE.margin + QR_MM + 6
  const maxWidth = PAGE.width - PAGE.margin - x
  const words = left > 0 ? `还有 ${left} 家，扫码看全部` : '扫码看地图、开放时间和馆藏'
  const call = drawText(words, x, top + 8, { sizeMm: 8.5, weight: 700, colour: ACCENT, maxWidth, maxLines: 2 })
  const address = drawText(url, x, call.bottom + 4, { sizeMm: 4, maxWidth, maxLines: 3 })
  return [drawQr(url, PAGE.margin, top, QR_MM), call.svg, address.svg]
}
