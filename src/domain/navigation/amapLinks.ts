import { fromWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { Destination } from './destination.ts'
import { degrees, pinName, searchWords, withQuery } from './linkText.ts'

const SRC = 'fangzhi'

/**
 * 高德 in the browser: a car route from where the phone is. Longitude first; the page knows no `coordinate`, so the
 * point is GCJ-02. https://lbs.amap.com/api/uri-api/guide/travel/route
 */
export function amapRouteUrl(destination: Destination, point: LngLat): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  const to = `${degrees(lng)},${degrees(lat)},${encodeURIComponent(pinName(destination))}`
  return `https://uri.amap.com/navigation?to=${to}&mode=car&src=${SRC}&callnative=1`
}

/** 高德 in the browser: the point on the map. https://lbs.amap.com/api/uri-api/guide/mobile-web/point */
export function amapMarkerUrl(destination: Destination, point: LngLat): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  const name = encodeURIComponent(pinName(destination))
  return `https://uri.amap.com/marker?position=${degrees(lng)},${degrees(lat)}&name=${name}&src=${SRC}&coordinate=gaode&callnative=1`
}

/** 高德 in the browser: a search; `city` takes a division code. https://lbs.amap.com/api/uri-api/guide/search/search */
export function amapSearchUrl(destination: Destination): string {
  return withQuery('https://uri.amap.com/search', {
    keyword: searchWords(destination),
    ...(destination.prefecture && { city: destination.prefecture.code }),
    view: 'list',
    src: SRC,
    callnative: '1',
  })
}

/**
 * 高德's app: a car route. `dev=0`: the point is GCJ-02 already. HarmonyOS takes the Android form.
 * https://lbs.amap.com/api/amap-mobile/guide/android/route · https://lbs.amap.com/api/amap-mobile/guide/ios/route
 */
export function amapAppUrl(destination: Destination, point: LngLat, system: 'android' | 'ios'): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  return withQuery(system === 'ios' ? 'iosamap://path' : 'amapuri://route/plan/', {
    sourceApplication: SRC,
    dlat: degrees(lat),
    dlon: degrees(lng),
    dname: pinName(destination),
    dev: '0',
    t: '0',
  })
}
