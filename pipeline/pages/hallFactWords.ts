import type { AroundFact, HallRecord } from '../../src/domain/hall/hall.ts'
import { HALL_KIND_NAMES } from '../../src/domain/hall/hallKind.ts'
import { formatPartialDate } from '../../src/domain/partialDate.ts'
import { ACCESS_COPY, PAGE_COPY, PRECISION_COPY, type PageField } from './copy.ts'

/** A fact in words; null: no source gives it. The website is a link and is written elsewhere. */
export const FACT_WORDS: Readonly<Record<Exclude<PageField, 'website'>, (hall: HallRecord) => string | null>> = {
  kind: hall => HALL_KIND_NAMES[hall.kind],
  status: formatStatus,
  hours: ({ hours }) => hours && ([hours.words, hours.rule].filter(part => part !== null).join('；') || null),
  phone: hall => hall.phone,
  admission: hall => hall.admission,
  booking: hall => hall.booking,
  township: hall => [hall.township, hall.village].filter(part => part !== null).join(' ') || null,
  address: hall => hall.address,
  position: formatPosition,
  arrival: formatArrival,
  access: formatAccess,
  openedOn: hall => hall.openedOn && formatPartialDate(hall.openedOn),
  areaM2: hall => (hall.areaM2 === null ? null : `${hall.areaM2} 平方米`),
  volumes: hall => (hall.volumes === null ? null : `约 ${hall.volumes} 册`),
  formerNames: hall => hall.formerNames.join('、') || null,
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
  const datum = position.datum === 'unknown' ? '来源未注明坐标系' : position.datum
  const where = `${position.lat}°N ${position.lng}°E（${datum}），${PRECISION_COPY[position.precision]}`
  return position.note === null ? where : `${where}。${position.note}`
}

function formatArrival({ arrival }: HallRecord): string | null {
  if (arrival === null) return null
  return (
    [arrival.landmark, arrival.floor, arrival.byCar, arrival.onFoot].filter(part => part !== null).join('；') || null
  )
}

function formatAccess({ access }: HallRecord): string | null {
  const parts = (['stepFree', 'toilet', 'parking'] as const).map(part => {
    const known = access[part]
    return `${ACCESS_COPY[part]}：${known === null ? PAGE_COPY.unknown : known ? PAGE_COPY.yes : PAGE_COPY.no}`
  })
  return Object.values(access).every(known => known === null) ? null : parts.join('；')
}

/** Value of a fact about the surroundings. */
export function aroundWords(fact: AroundFact): string {
  if (fact.field === 'elevationM') return `${fact.value} 米`
  if (fact.field !== 'position') return fact.value
  const { lat, lng, datum } = fact.value
  return `${lat}°N ${lng}°E（${datum === 'unknown' ? '来源未注明坐标系' : datum}）`
}
