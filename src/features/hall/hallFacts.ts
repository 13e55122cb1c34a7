import { HALL_KIND_NAMES } from '../../domain/hall/hallKind.ts'
import type { CitableField, HallRecord } from '../../domain/hall/hall.ts'
import { formatPartialDate } from '../../domain/partialDate.ts'
import { FACT_COPY, HALL_COPY, PRECISION_COPY } from './copy.ts'

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
  ['areaM2', hall => (hall.areaM2 === null ? null : HALL_COPY.squareMetres(hall.areaM2))],
  ['volumes', hall => (hall.volumes === null ? null : HALL_COPY.volumes(hall.volumes))],
  ['formerNames', hall => hall.formerNames.join(HALL_COPY.listSeparator) || null],
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
  if (status.state === 'open') return status.words ?? HALL_COPY.open
  if (status.state === 'gone') return status.words ?? HALL_COPY.gone
  const until =
    status.until === null ? HALL_COPY.reopeningUnknown : HALL_COPY.closedUntil(formatPartialDate(status.until))
  return HALL_COPY.closedFor(until, status.words)
}

function formatPosition({ position }: HallRecord): string | null {
  if (position === null) return null
  const where = HALL_COPY.point(position.lat, position.lng, PRECISION_COPY[position.precision])
  return position.note === null ? where : HALL_COPY.withNote(where, position.note)
}
