import { fromWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { Destination } from './destination.ts'
import { addressText, degrees, pinName, searchWords, withQuery } from './linkText.ts'

/** `webapp.company.app`; without it 百度 promises no service. */
const WEB_SRC = 'webapp.fangzhi.fangzhi'

/**
 * 百度 in the browser: the point on the map, from where a route is one tap. (Its web `direction` asks for an origin.)
 * Latitude first; without `coord_type` the point would be read as BD-09.
 * https://lbsyun.baidu.com/docs/webapi?title=mapadjustment%2Furi%2Fweb
 */
export function baiduMarkerUrl(destination: Destination, point: LngLat): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  return withQuery('https://api.map.baidu.com/marker', {
    location: `${degrees(lat)},${degrees(lng)}`,
    title: pinName(destination),
    content: addressText(destination).replace('\n', ' '),
    output: 'html',
    coord_type: 'gcj02',
    src: WEB_SRC,
  })
}

/**
 * 百度 in the browser: a search for places (POI 检索). 百度's overview names the service; the parameters are those of its
 * older page and of its own Android library, the newest page's table was not at hand. Same address as above.
 */
export function baiduSearchUrl(destination: Destination): string {
  return withQuery('https://api.map.baidu.com/place/search', {
    query: searchWords(destination),
    region: destination.prefecture?.name ?? '四川省',
    output: 'html',
    src: WEB_SRC,
  })
}

/**
 * 百度's app: a car route from where the phone is. The coordinate wins over the name. HarmonyOS takes the iOS form.
 * https://lbsyun.baidu.com/docs/webapi?title=mapadjustment%2Furi%2Fandriod (sic) · …%2Fios
 */
export function baiduAppUrl(destination: Destination, point: LngLat, system: 'android' | 'ios' | 'harmony'): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  return withQuery(`${system === 'android' ? 'bdapp' : 'baidumap'}://map/direction`, {
    destination: `name:${pinName(destination)}|latlng:${degrees(lat)},${degrees(lng)}`,
    coord_type: 'gcj02',
    mode: 'driving',
    src: `${system === 'android' ? 'andr' : 'ios'}.fangzhi.fangzhi`,
  })
}
