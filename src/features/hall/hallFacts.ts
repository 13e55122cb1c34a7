import { HALL_KIND_NAMES } from '../../domain/hall/hallKind.ts'
import type { CitableField, HallRecord } from '../../domain/hall/hall.ts'
import { formatPartialDate } from '../../domain/partialDate.ts'
import { FACT_COPY, PRECISION_COPY } from './copy.ts'

/** A fact as the page shows it; `value` null: no source gives it, `missing` says so in words. */
export interface FactLine {
  readonly field: CitableField
  readonly label: string
  readonly value: string | null
  readonly missing: string
}

/** Arrival, access, website, summary, highlights and exhibits are drawn by parts of their own. */
const READERS: readonly [CitableField, (hall: HallRecord) => string | null][] = [
  ['name', hall => hall.name],
  ['kind', hall => HALL_KIND_NAMES[hall.kind]],
  ['status', hall => formatStatus(hall)],
  ['hours', hall => hall.hours?.words ?? hall.hours?.rule ?? null],
  ['phone', hall => hall.phone],
  ['admission', hall => hall.admission],
  ['booking', hall => hall.booking],
  ['township', hall => [hall.township, hall.village].filter(part => part !== null).join(' ') || null],
  ['address', hall => hall.address],
  ['position', hall => formatPosition(hall)],
  ['openedOn', hall => hall.openedOn && formatPartialDate(hall.openedOn)],
  ['areaM2', hall => (hall.areaM2 === null ? null : `${hall.areaM2.toLocaleString('zh-CN')} 平方米`)],
  ['volumes', hall => (hall.volumes === null ? null : `约 ${hall.volumes.toLocaleString('zh-CN')} 册`)],
  ['formerNames', hall => hall.formerNames.join('、') || null],
]

/** Every plain fact of a hall in reading order; the missing ones are in it too. */
export function hallFacts(hall: HallRecord): readonly FactLine[] {
  return READERS.flatMap(([field, read]) => {
    const copy = FACT_COPY[field]
    return copy === undefined ? [] : [{ field, ...copy, value: read(hall) }]
  })
}

function formatStatus({ status }: HallRecord): string | null {
  if (status === null) return null
  if (status.state === 'open') return status.words ?? '对外开放'
  if (status.state === 'gone') return status.words ?? '已不存在'
  const until = status.until === null ? '恢复时间未公布' : `到 ${formatPartialDate(status.until)} 为止`
  return `暂停开放，${until}${status.words === null ? '' : `（${status.words}）`}`
}

function formatPosition({ position }: HallRecord): string | null {
  if (position === null) return null
  const where = `${position.lat}°N ${position.lng}°E，${PRECISION_COPY[position.precision]}`
  return position.note === null ? where : `${where}。${position.note}`
}
