import type { Source } from '../source.ts'
import type { CitableField, HallRecord } from './hall.ts'

/** Where one fact comes from. */
export interface CitedSources {
  /** False: the record does not say which source gave this fact, so all of the record's sources are listed. */
  readonly isExact: boolean
  readonly sources: readonly Source[]
  /** Day the office last confirmed the fact; null: never. */
  readonly confirmedOn: string | null
}

/** Sources of one field of a hall; never empty, because a record without sources does not ship. */
export function citedSources(hall: HallRecord, field: CitableField): CitedSources {
  const indexes = hall.cites[field] ?? []
  const exact = indexes.map(index => hall.sources[index]).filter(source => source !== undefined)
  return {
    isExact: exact.length > 0,
    sources: exact.length > 0 ? exact : hall.sources,
    confirmedOn: hall.confirmedFields[field] ?? hall.confirmedOn,
  }
}
