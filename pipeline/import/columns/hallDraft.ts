import type { Datum, HallRecord, HallStatus, Precision } from '../../../src/domain/hall/hall.ts'
import type { HallKind } from '../../../src/domain/hall/hallKind.ts'
import type { SourceDraft } from './sourceColumns.ts'

/** Fields that no column expresses; they travel as JSON in 其余资料 and come back unchanged. */
export const HALL_REST_FIELDS = [
  'arrival',
  'exhibits',
  'photos',
  'around',
  'cites',
  'confirmedFields',
  'sources',
] as const
export type HallRest = Partial<Pick<HallRecord, (typeof HALL_REST_FIELDS)[number]>>

/** What one row says about a hall: a missing key is a blank cell (keep what is known), null is 清空. */
export interface HallDraft extends SourceDraft {
  /** An existing hall's id, or 新馆 for one that only looks like an existing one. */
  id?: string | null
  name?: string | null
  kind?: HallKind | null
  prefectureWords?: string | null
  countyWords?: string | null
  township?: string | null
  village?: string | null
  nameBo?: string | null
  nameIi?: string | null
  address?: string | null
  lng?: number | null
  lat?: number | null
  datum?: Datum | null
  precision?: Precision | null
  positionNote?: string | null
  landmark?: string | null
  floor?: string | null
  byCar?: string | null
  onFoot?: string | null
  openedOn?: string | null
  areaM2?: number | null
  hours?: string | null
  hoursRule?: string | null
  phone?: string | null
  admission?: string | null
  booking?: string | null
  stepFree?: boolean | null
  toilet?: boolean | null
  parking?: boolean | null
  summary?: string | null
  highlights?: readonly string[] | null
  volumes?: number | null
  website?: string | null
  formerNames?: readonly string[] | null
  state?: HallStatus['state'] | null
  until?: string | null
  statusWords?: string | null
  notes?: string | null
  confirmedOn?: string | null
  rest?: HallRest | null
}
