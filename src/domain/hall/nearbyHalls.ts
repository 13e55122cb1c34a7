import { distanceM } from '../geo/distance.ts'
import { hallDistance, sortPoint, type HallDistance } from '../geo/hallDistance.ts'
import { isCoarse } from '../geo/location.ts'
import type { LngLat } from '../geo/lngLat.ts'
import { NearIndex } from '../geo/nearIndex.ts'
import type { HallSummary } from '../pack/corePack.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Standpoint } from '../place/standpoint.ts'

/** A hall with how far it is; distance null: the record names neither a point nor a county. */
export interface NearbyHall {
  readonly hall: HallSummary
  readonly distance: HallDistance | null
}

/** Halls around a standpoint, nearest first. */
export interface NearbyResult {
  /** Halls of the county the visitor stands in: measured ones first, then those known to the county. */
  readonly own: readonly NearbyHall[]
  /** Halls of other counties. */
  readonly around: readonly NearbyHall[]
}

/**
 * Finds halls around a standpoint, out of many. Built once for a set of halls; a question costs a few milliseconds at
 * 100,000 halls, because only the nearest are measured.
 */
export class NearbyFinder {
  private readonly placed: readonly HallSummary[]
  private readonly index: NearIndex

  constructor(
    private readonly halls: readonly HallSummary[],
    /** Label point of each county; halls without a point of their own are sorted by it. */
    private readonly countyLabels: ReadonlyMap<Adcode, LngLat>,
  ) {
    const points: LngLat[] = []
    this.placed = halls.filter(hall => {
      const point = sortPoint({ position: hall.position, countyLabel: this.labelOf(hall) })
      if (point !== null) points.push(point)
      return point !== null
    })
    this.index = new NearIndex(points)
  }

  /**
   * @param accept - the visitor's filter
   * @param aroundLimit - most halls of other counties to return
   */
  find(standpoint: Standpoint, accept: (hall: HallSummary) => boolean, aroundLimit: number): NearbyResult {
    const own = this.halls
      .filter(hall => hall.county !== null && hall.county === standpoint.county && accept(hall))
      .map(hall => ({ hall, distance: this.distanceTo(hall, standpoint) }))
      .sort((a, b) => rankOwn(a, standpoint) - rankOwn(b, standpoint))
    const around = this.index
      .nearest(standpoint.point, aroundLimit, at => {
        const hall = this.placed[at]
        return hall !== undefined && (hall.county === null || hall.county !== standpoint.county) && accept(hall)
      })
      .flatMap(({ index }) => this.placed[index] ?? [])
      .map(hall => ({ hall, distance: this.distanceTo(hall, standpoint) }))
    return { own, around }
  }

  private distanceTo(hall: HallSummary, standpoint: Standpoint): HallDistance | null {
    const place = { ...hall, countyLabel: this.labelOf(hall) }
    if (standpoint.kind === 'here' && !isCoarse(standpoint)) {
      return hallDistance(place, standpoint.point, standpoint.county)
    }
    // From a county's middle or a coarse fix nothing is exact, and within one's own county nothing is known.
    if (hall.county !== null && hall.county === standpoint.county) return { kind: 'same-county' }
    const point = sortPoint(place)
    return point && { kind: 'about', distanceM: distanceM(standpoint.point, point) }
  }

  private labelOf(hall: HallSummary): LngLat | null {
    return (hall.county && this.countyLabels.get(hall.county)) ?? null
  }
}

/** Measured halls by distance, then the picked township's, then the rest in list order. */
function rankOwn(entry: NearbyHall, standpoint: Standpoint): number {
  if (entry.distance !== null && entry.distance.kind !== 'same-county') return entry.distance.distanceM
  const isOwnTownship =
    standpoint.kind === 'picked' && standpoint.township !== null && entry.hall.township === standpoint.township
  return isOwnTownship ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER
}
