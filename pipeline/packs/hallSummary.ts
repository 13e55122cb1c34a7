import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { HallSummary } from '../../src/domain/pack/corePack.ts'
import { laterDate } from '../../src/domain/partialDate.ts'
import type { Source } from '../../src/domain/source.ts'
import { publishedPosition } from './publishedPosition.ts'

/** What the core pack says of a hall; its position converted, once, from the source's datum. */
export function toSummary(hall: HallRecord): HallSummary {
  const position = hall.position && publishedPosition(hall.position)
  return {
    id: hall.id,
    name: hall.name,
    kind: hall.kind,
    province: hall.province,
    prefecture: hall.prefecture,
    county: hall.county,
    township: hall.township,
    village: hall.village,
    position,
    precision: position === null ? 'county' : (hall.position?.precision ?? 'county'),
    hours: hall.hours,
    phone: hall.phone,
    stepFree: hall.access.stepFree,
    status: hall.status,
    confirmedOn: hall.confirmedOn,
    sourcedOn: newestDate(hall.sources),
    booking: hall.booking,
    hasBooks: hall.kind === 'reading-room' || hall.volumes !== null,
  }
}

/** Newest date among sources; null: none is dated. */
export function newestDate(sources: readonly Source[]): string | null {
  return sources.reduce<string | null>((newest, source) => laterDate(newest, source.date), null)
}
