import { isWithin, type Bounds } from '../geo/lngLat.ts'
import { prefectureOf, provinceOf, type Adcode } from '../place/adcode.ts'
import { HOME_PROVINCE } from '../place/division.ts'
import type { MapHall, PlacedHall } from './mapHall.ts'

/** Halls sorted by how the map may show them. */
export interface GatheredHalls {
  readonly placed: readonly PlacedHall[]
  /** Halls known only to a county: county → how many. */
  readonly countByCounty: ReadonlyMap<Adcode, number>
  /** Halls known only to a prefecture or to one of its counties: prefecture → how many. */
  readonly countByPrefecture: ReadonlyMap<Adcode, number>
  /** Halls of a prefecture whose county no source names. */
  readonly countylessCount: number
  /** Halls that stand nowhere on the map: no point, no place in the province. */
  readonly unplacedCount: number
}

/** Sichuan with a margin of about half a degree; a point outside is an error of the source, never drawn. */
export const PROVINCE_BOUNDS: Bounds = { west: 96.8, south: 25.5, east: 109.1, north: 34.9 }

/** False without a position, for one no finer than the county, for NaN, 0,0 and points outside the province. */
function isPlaced(hall: MapHall): hall is PlacedHall {
  return hall.position !== null && hall.precision !== 'county' && isWithin(hall.position, PROVINCE_BOUNDS)
}

/** Splits halls into those with a mark of their own and those that gather on the name of their county. */
export function gatherHalls(halls: readonly MapHall[]): GatheredHalls {
  const placed: PlacedHall[] = []
  const countByCounty = new Map<Adcode, number>()
  const countByPrefecture = new Map<Adcode, number>()
  const addTo = (counts: Map<Adcode, number>, code: Adcode) => counts.set(code, (counts.get(code) ?? 0) + 1)
  let countylessCount = 0
  let unplacedCount = 0
  for (const hall of halls) {
    if (isPlaced(hall)) {
      placed.push(hall)
      continue
    }
    const prefecture = hall.county === null ? hall.prefecture : prefectureOf(hall.county)
    if (prefecture === null || provinceOf(prefecture) !== HOME_PROVINCE) {
      unplacedCount += 1
      continue
    }
    addTo(countByPrefecture, prefecture)
    if (hall.county === null) countylessCount += 1
    else addTo(countByCounty, hall.county)
  }
  return { placed, countByCounty, countByPrefecture, countylessCount, unplacedCount }
}
