import { citedSources } from '../../src/domain/hall/citedSources.ts'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { HallSummary } from '../../src/domain/pack/corePack.ts'
import { laterDate } from '../../src/domain/partialDate.ts'
import type { Source } from '../../src/domain/source.ts'
import { publishedPosition } from './publishedPosition.ts'

/** What the core pack says of a hall; its position converted, once, from the source's datum. */
export function toSummary(hall: HallRecord): HallSummary {
  const position = hall.position && publishedPosition(hall.position)
  // The list and the hall's page must come to the same 开门把握, so both ask the hours' own sources.
  const hours = citedSources(hall, 'hours')
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
    confirmedOn: hours.confirmedOn,
    sourcedOn: newestDate(hours.sources),
    booking: hall.booking,
    hasBooks: hall.kind === 'reading-room' || hall.volumes !== null,
  }
}

/** Newest date among sources; null: none is dated. */
export function newestDate(sources: readonly Source[]): string | null {
  return sources.reduce<string | null>((newest, source) => laterDate(newest, source.date), null)
}
