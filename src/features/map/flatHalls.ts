import { PRECISIONS } from '../../domain/hall/hall.ts'
import { HALL_KINDS } from '../../domain/hall/hallKind.ts'
import type { GatheredHalls } from '../../domain/map/gatherHalls.ts'
import type { FlatHalls } from './painterMessages.ts'

/** Halls as numbers only: 100,000 of them reach the worker in a few milliseconds. */
export function toFlatHalls({ placed, countByCounty, countByPrefecture }: GatheredHalls): FlatHalls {
  const lngLats = new Float64Array(2 * placed.length)
  const kinds = new Uint8Array(placed.length)
  const precisions = new Uint8Array(placed.length)
  placed.forEach(({ position, kind, precision }, at) => {
    lngLats[2 * at] = position.lng
    lngLats[2 * at + 1] = position.lat
    kinds[at] = HALL_KINDS.indexOf(kind)
    precisions[at] = PRECISIONS.indexOf(precision)
  })
  return { lngLats, kinds, precisions, countByCounty, countByPrefecture }
}
