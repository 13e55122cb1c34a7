import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import type { HoldingRecord } from '../../../src/domain/catalog/holding.ts'
import type { TitleRecord } from '../../../src/domain/catalog/title.ts'
import type { ListKind } from '../columns/listKind.ts'
import type { Place } from '../place.ts'

/** One field that the file would change. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
  /** Why the file's value must not simply win; null when it may. */
  readonly conflict: string | null
}

/**
 * What the import would do with one row. `proposed` and `conflict` are never written: a person decides, in the file or
 * by an option.
 */
export type Outcome = 'new' | 'changed' | 'same' | 'conflict' | 'proposed'

interface ItemOf<Kind extends ListKind, Item> {
  readonly kind: Kind
  readonly outcome: Outcome
  readonly place: Place
  /** Name or title, for people. */
  readonly label: string
  readonly id: string
  /** The record as it would be written. */
  readonly record: Item
  /** The known record that `record` takes the place of; null for a new one. */
  readonly replaces: Item | null
  readonly changes: readonly FieldChange[]
  /** For `proposed` and `conflict`: what is unclear and what to write in the file to settle it. */
  readonly reason: string | null
}

export type HallItem = ItemOf<'halls', HallRecord>
export type TitleItem = ItemOf<'titles', TitleRecord>
export type HoldingItem = ItemOf<'holdings', HoldingRecord>
export type ImportItem = HallItem | TitleItem | HoldingItem
