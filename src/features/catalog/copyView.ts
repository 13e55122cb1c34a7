import type { HoldingRecord, Lending } from '../../domain/catalog/holding.ts'
import { DATE_WORDS } from '../../domain/dateWords.ts'
import type { HallDistance } from '../../domain/geo/hallDistance.ts'
import { formatDistance } from '../../domain/geo/formatDistance.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { COPY_COPY } from './copy.ts'

/** A copy of a title, ready to be shown. */
export interface CopyView {
  readonly room: HallSummary
  /** Prefecture and county of the room. */
  readonly roomPlace: string
  /** null: nothing may be said of the way. */
  readonly distance: HallDistance | null
  /** null: the list does not say whether it may be borrowed. */
  readonly lending: Lending | null
  /** What stands there of the title; null: the room's list is not on the phone yet. */
  readonly holdings: readonly HoldingRecord[] | null
}

/** `2 公里`, `约 38 公里`, `就在本县`; null: nothing may be said. */
export function formatHallDistance(distance: HallDistance | null): string | null {
  if (distance === null) return null
  if (distance.kind === 'same-county') return COPY_COPY.sameCounty
  return formatDistance(distance.distanceM, { about: distance.kind === 'about' })
}

/** 可借, 仅阅览, or that the list does not say. */
export function formatLending(lending: Lending | null): string {
  if (lending === null) return COPY_COPY.lendingUnknown
  return lending === 'lend' ? COPY_COPY.lend : COPY_COPY.readOnly
}

/** Call numbers of a copy's parts, each once; null: the list gives none. */
export function callNumbersOf(holdings: readonly HoldingRecord[]): string | null {
  return [...new Set(holdings.flatMap(holding => holding.callNumber ?? []))].join(DATE_WORDS.comma) || null
}
