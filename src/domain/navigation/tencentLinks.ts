import { fromWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { Destination } from './destination.ts'
import { degrees, pinName, searchWords, withQuery } from './linkText.ts'

/** Name of the caller. The app scheme `qqmap://` wants a developer's key here, so only the web form is used. */
const REFERER = 'fangzhi'

/**
 * 腾讯 in the browser: a car route; on a phone it starts where the phone is. Latitude first, GCJ-02 (the default
 * `coord_type` 2). https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute
 */
export function tencentRouteUrl(destination: Destination, point: LngLat): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  return withQuery('https://apis.map.qq.com/uri/v1/routeplan', {
    type: 'drive',
    to: pinName(destination),
    tocoord: `${degrees(lat)},${degrees(lng)}`,
    referer: REFERER,
  })
}

/** 腾讯 in the browser: a search within a city. https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebPoisearch */
export function tencentSearchUrl(destination: Destination): string {
  return withQuery('https://apis.map.qq.com/uri/v1/search', {
    keyword: searchWords(destination),
    ...(destination.prefecture && { region: destination.prefecture.name }),
    referer: REFERER,
  })
}
