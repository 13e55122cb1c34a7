import { describe, expect, it } from 'vitest'
import { byDoorOdds } from './byDoorOdds.ts'
import type { DoorOdds } from './doorOdds.ts'
import type { HallId } from './hall.ts'

const entry = (id: string) => ({ hall: { id: id as HallId } })
const odds = (
  level: DoorOdds['level'],
  advice: DoorOdds['advice'] = 'go',
  opensAtMs: number | null = null,
): DoorOdds => ({
  level,
  advice,
  opensAtMs,
  reasons: [],
})
const sorted = (ids: string[], known: Record<string, DoorOdds>) =>
  byDoorOdds(ids.map(entry), new Map(Object.entries(known) as [HallId, DoorOdds][])).map(group => [
    group.level,
    group.entries.map(({ hall }) => hall.id),
  ])

describe('byDoorOdds', () => {
  it('puts the likelier doors first and leaves empty groups out', () => {
    const known = { far: odds('likely'), near: odds('unlikely') }
    expect(sorted(['near', 'far'], known)).toEqual([
      ['likely', ['far']],
      ['unlikely', ['near']],
    ])
  })

  it('keeps the order by distance between doors that are alike', () => {
    const known = { a: odds('unsure'), b: odds('unsure', 'call-first'), c: odds('unsure') }
    expect(sorted(['b', 'c', 'a'], known)).toEqual([['unsure', ['c', 'a', 'b']]])
  })

  it('puts the door that opens sooner first', () => {
    const known = { later: odds('unlikely', 'go', 200), sooner: odds('unlikely', 'go', 100), never: odds('unlikely') }
    expect(sorted(['never', 'later', 'sooner'], known)).toEqual([['unlikely', ['sooner', 'later', 'never']]])
  })

  it('calls a hall without odds unsure, after those with', () => {
    expect(sorted(['unknown', 'known'], { known: odds('unsure') })).toEqual([['unsure', ['known', 'unknown']]])
  })
})
