import type { HallPlace } from '../geo/hallDistance.ts'
import type { Standpoint } from '../place/standpoint.ts'
import type { CatalogIndex, TitleCopy } from './catalogIndex.ts'
import { roomDistance, roomDistances } from './roomDistances.ts'
import type { TitleId, TitleRecord } from './title.ts'

/** A title the visitor looks for, and the copy of it nearest to where they are. */
export interface WantedNearby {
  readonly title: TitleRecord
  readonly copy: TitleCopy
  readonly distanceM: number
}

/** How near a copy has to be to be worth a word on the first page. */
const NEAR_M = 30_000

/**
 * Titles looked for that have a copy near, nearest first. A room known to its county only is no reason to say
 * 「你离藏本 2 公里」 and is left out.
 * @param rooms - places of `catalog.rooms`, in that order
 */
export function wantedNearby(
  catalog: CatalogIndex,
  wanted: readonly TitleId[],
  rooms: readonly (HallPlace | null)[],
  standpoint: Standpoint,
): readonly WantedNearby[] {
  const distancesM = roomDistances(rooms, standpoint)
  return wanted
    .flatMap((id): readonly WantedNearby[] => {
      const row = catalog.pack.rowOf(id)
      if (row === null) return []
      const copy = catalog.copies(row, distancesM).find(({ roomIndex }) => rooms[roomIndex]?.position)
      const distance = copy === undefined ? null : roomDistance(rooms[copy.roomIndex] ?? null, standpoint)
      if (copy === undefined || distance === null || distance.kind === 'same-county') return []
      if (distance.distanceM > NEAR_M) return []
      return [{ title: catalog.pack.titleAt(row), copy, distanceM: distance.distanceM }]
    })
    .sort((a, b) => a.distanceM - b.distanceM)
}
