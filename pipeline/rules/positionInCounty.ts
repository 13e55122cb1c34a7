import type { LngLat } from '../../src/domain/geo/lngLat.ts'
import type { RecordPosition } from '../../src/domain/hall/hall.ts'
import { HOME_PROVINCE } from '../../src/domain/place/division.ts'
import { publishedPosition } from '../packs/publishedPosition.ts'
import type { HallRule, RuleContext } from './rule.ts'

/** The outlines are within about 0.4 km of the ground at the 90th percentile (SOURCES.json), so the edge is soft. */
const EDGE_M = 500
const METRES_PER_DEGREE = 111_320

export const positionInCounty: HallRule = {
  id: 'position-in-county',
  why: '经纬度填反、坐标系选错或抄错一位，会把人带到别的县去',
  scope: 'hall',
  check(hall, report, context) {
    if (hall.position === null || hall.county === null || hall.province !== HOME_PROVINCE) return
    const { county, position } = hall
    const point = pointOf(position)
    const found = context.countyAt(point)
    if (found === county) return
    if (context.countyAt(swapped(position)) === county) {
      report.error('position', `经度和纬度填反了：应为经度 ${position.lat}、纬度 ${position.lng}`)
      return
    }
    const where = found === null ? '省外' : (context.nameOf(found) ?? found)
    const wanted = context.nameOf(county) ?? county
    if (isNear(point, county, context) || position.datum === 'unknown') {
      report.warn('position', `落在${where}，离${wanted}的边界很近或坐标系不明，请核对`)
    } else report.error('position', `落在${where}，不在所写的${wanted}`)
  },
  exceptions: [],
}

function swapped(position: RecordPosition): LngLat {
  return pointOf({ ...position, lng: position.lat, lat: position.lng })
}

/** A point whose datum nobody knows is looked up as it stands; that it may not mark a door is another rule. */
function pointOf(position: RecordPosition): LngLat {
  return publishedPosition(position) ?? { lng: position.lng, lat: position.lat }
}

function isNear({ lng, lat }: LngLat, county: string, { countyAt }: RuleContext): boolean {
  const north = EDGE_M / METRES_PER_DEGREE
  const east = north / Math.cos((lat * Math.PI) / 180)
  return [-1, 0, 1].some(x => [-1, 0, 1].some(y => countyAt({ lng: lng + x * east, lat: lat + y * north }) === county))
}
