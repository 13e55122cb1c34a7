import type { HallId } from '../hall/hall.ts'
import type { CorePack, HallSummary } from './corePack.ts'

/** Facts of the core pack whose change a visitor wants to hear of. */
export const CHANGE_FIELDS = [
  'name',
  'place',
  'position',
  'hours',
  'booking',
  'phone',
  'stepFree',
  'status',
  'confirmedOn',
] as const
export type ChangeField = (typeof CHANGE_FIELDS)[number]

/** One hall that differs between two core packs. */
export type HallChange =
  | { readonly what: 'added'; readonly id: HallId; readonly name: string }
  | { readonly what: 'removed'; readonly id: HallId; readonly name: string }
  | { readonly what: 'changed'; readonly id: HallId; readonly name: string; readonly fields: readonly ChangeField[] }

/** What differs between two core packs, in the order of the newer one, removed halls last. */
export function changedHalls(before: Pick<CorePack, 'halls'>, after: Pick<CorePack, 'halls'>): readonly HallChange[] {
  const old = new Map(before.halls.map(hall => [hall.id, hall]))
  const changes: HallChange[] = []
  for (const hall of after.halls) {
    const was = old.get(hall.id)
    old.delete(hall.id)
    if (was === undefined) changes.push({ what: 'added', id: hall.id, name: hall.name })
    else {
      const fields = CHANGE_FIELDS.filter(field => factText(was, field) !== factText(hall, field))
      if (fields.length > 0) changes.push({ what: 'changed', id: hall.id, name: hall.name, fields })
    }
  }
  return [...changes, ...[...old.values()].map(({ id, name }) => ({ what: 'removed' as const, id, name }))]
}

function factText(hall: HallSummary, field: ChangeField): string {
  if (field === 'place') return JSON.stringify([hall.prefecture, hall.county, hall.township, hall.village])
  if (field === 'position') return JSON.stringify([hall.position?.lng, hall.position?.lat, hall.precision])
  if (field === 'hours') return JSON.stringify([hall.hours?.rule, hall.hours?.words])
  if (field === 'status') return JSON.stringify([hall.status?.state, hall.status?.until, hall.status?.words])
  return JSON.stringify(hall[field])
}
