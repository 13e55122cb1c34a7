import { DOOR_LEVELS, type DoorLevel } from './doorLevel.ts'
import type { DoorOdds } from './doorOdds.ts'
import type { HallId } from './hall.ts'

/** Halls of one 开门把握. */
export interface DoorGroup<Entry> {
  readonly level: DoorLevel
  /** Never empty. */
  readonly entries: readonly Entry[]
}

/**
 * Groups halls by 开门把握, the likeliest doors first; inside a group the door that needs no call and opens sooner
 * comes first, and between equals the order given is kept, so that a list by distance stays one. A hall without odds
 * counts as `unsure`.
 */
export function byDoorOdds<Entry extends { readonly hall: { readonly id: HallId } }>(
  entries: readonly Entry[],
  odds: ReadonlyMap<HallId, DoorOdds>,
): readonly DoorGroup<Entry>[] {
  return DOOR_LEVELS.flatMap(level => {
    const members = entries.filter(({ hall }) => (odds.get(hall.id)?.level ?? 'unsure') === level)
    if (members.length === 0) return []
    const sorted = [...members].sort((a, b) => {
      const [one, other] = [odds.get(a.hall.id), odds.get(b.hall.id)]
      if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
      return compareDoorOdds(one, other)
    })
    return [{ level, entries: sorted }]
  })
}

/** Sorts the likelier door first, then the one that needs no call, then the one that opens sooner. */
export function compareDoorOdds(a: DoorOdds, b: DoorOdds): number {
  const byLevel = DOOR_LEVELS.indexOf(a.level) - DOOR_LEVELS.indexOf(b.level)
  if (byLevel !== 0) return byLevel
  if (a.advice !== b.advice) return a.advice === 'go' ? -1 : 1
  if (a.opensAtMs === null || b.opensAtMs === null) return Number(a.opensAtMs === null) - Number(b.opensAtMs === null)
  return a.opensAtMs - b.opensAtMs
}
