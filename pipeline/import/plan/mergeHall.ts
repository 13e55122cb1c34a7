import { CITABLE_FIELDS, type CitableField, type HallRecord } from '../../../src/domain/hall/hall.ts'
import type { Source } from '../../../src/domain/source.ts'
import { compareFacts, newest } from './compareFacts.ts'
import type { HallFacts } from './hallFacts.ts'
import type { FieldChange } from './importItem.ts'
import { isUnknown } from './sameValue.ts'

/** A hall of which nothing is known but what `facts` adds. */
export function blankHall(id: HallRecord['id'], sources: readonly Source[]): Omit<HallRecord, 'name' | 'kind'> {
  return {
    id,
    province: '510000' as HallRecord['province'],
    prefecture: null,
    county: null,
    township: null,
    village: null,
    localName: null,
    address: null,
    position: null,
    arrival: null,
    openedOn: null,
    areaM2: null,
    hours: null,
    phone: null,
    admission: null,
    booking: null,
    access: { stepFree: null, toilet: null, parking: null },
    summary: null,
    highlights: [],
    volumes: null,
    website: null,
    exhibits: [],
    photos: [],
    formerNames: [],
    status: null,
    around: [],
    notes: null,
    sources: [...sources],
    cites: {},
    confirmedOn: null,
    confirmedFields: {},
  }
}

/** A known hall with a row's facts laid over it. */
export interface MergedHall {
  readonly record: HallRecord
  readonly changes: readonly FieldChange[]
}

/**
 * Lays facts over a known hall. Conflicting fields keep their old value in `record`. A changed field cites the row's
 * source; when that source is new to the record, what other fields rest on is pinned to the older ones first.
 */
export function mergeHall(existing: HallRecord, facts: HallFacts, source: Source, preferFile: boolean): MergedHall {
  const changes = compareFacts<HallRecord>(existing, facts, {
    importedOn: source.date,
    knownOn: field => knownOn(existing, field),
    preferFile,
  })
  const applied = changes.filter(change => change.conflict === null)
  if (applied.length === 0) return { record: existing, changes }
  const values = Object.fromEntries(applied.map(({ field, to }) => [field, to])) as HallFacts
  const stated = applied.map(change => change.field).filter(isCitable)
  const record = { ...existing, ...values }
  return { record: stated.length === 0 ? record : cite(record, stated, Object.keys(facts), source), changes }
}

function cite(
  record: HallRecord,
  stated: readonly CitableField[],
  confirmed: readonly string[],
  source: Source,
): HallRecord {
  const known = record.sources.findIndex(({ url }) => url === source.url)
  const index = known === -1 ? record.sources.length : known
  const cites: HallRecord['cites'] = { ...record.cites }
  if (known === -1) {
    const older = record.sources.map((_source, at) => at)
    for (const field of CITABLE_FIELDS) {
      if (cites[field] === undefined && !confirmed.includes(field) && !isUnknown(record[field])) cites[field] = older
    }
  }
  // The only source there is needs no pointing at.
  const isOnlySource = index === 0 && record.sources.length === 1
  for (const field of stated) {
    if (isOnlySource) Reflect.deleteProperty(cites, field)
    else cites[field] = [index]
  }
  return { ...record, cites, sources: known === -1 ? [...record.sources, source] : record.sources }
}

function isCitable(field: string): field is CitableField {
  return (CITABLE_FIELDS as readonly string[]).includes(field)
}

function knownOn(hall: HallRecord, field: string): string | null {
  const confirmed = isCitable(field) ? hall.confirmedFields[field] : undefined
  const cited = isCitable(field) ? hall.cites[field] : undefined
  const sources = cited === undefined ? hall.sources : cited.flatMap(index => hall.sources[index] ?? [])
  return newest([confirmed, hall.confirmedOn, ...sources.map(source => source.date)])
}
