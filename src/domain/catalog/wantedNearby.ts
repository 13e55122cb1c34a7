import type { HallDistance, HallPlace } from '../geo/hallDistance.ts'
import type { Standpoint } from '../place/standpoint.ts'
import type { CatalogIndex, TitleCopy } from './catalogIndex.ts'
import { roomDistance, roomDistances } from './roomDistances.ts'
import type { TitleId, TitleRecord } from './title.ts'

/** A title the visitor looks for, and the copy of it nearest to where they are. */
export interface WantedNearby {
  readonly title: TitleRecord
  readonly copy: TitleCopy
  readonly distance: HallDistance
}

/** How near a copy has to be to be worth a word on the first page. */
const NEAR_M = 30_000

/**
 * Titles looked for that have a copy near, nearest first, those known only to be in the same county last. A room whose
 * place within another county is not known is no reason to say 「您离藏本 2 公里」 and is left out.
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
      const near = catalog
        .copies(row, distancesM)
        .flatMap(copy => {
          const distance = nearDistance(rooms[copy.roomIndex] ?? null, standpoint)
          return distance === null ? [] : [{ copy, distance }]
        })
        .sort(byDistance)
      return near.slice(0, 1).map(nearest => ({ title: catalog.pack.titleAt(row), ...nearest }))
    })
    .sort(byDistance)
}

/** null: not near, or not known to be. */
function nearDistance(room: HallPlace | null, standpoint: Standpoint): HallDistance | null {
  const distance = roomDistance(room, standpoint)
  if (distance === null || distance.kind === 'same-county') return distance
  const isPlaced = room?.position !== null && room?.precision !== 'county'
  return isPlaced && distance.distanceM <= NEAR_M ? distance : null
}

function byDistance(a: { distance: HallDistance }, b: { distance: HallDistance }): number {
  const [x, y] = [a.distance, b.distance].map(each => (each.kind === 'same-county' ? NEAR_M : each.distanceM))
  return (x ?? 0) - (y ?? 0)
}
