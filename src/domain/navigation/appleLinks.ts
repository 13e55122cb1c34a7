import { fromWgs84 } from '../geo/datum.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { Destination } from './destination.ts'
import { degrees, pinName, searchWords, withQuery } from './linkText.ts'

const BASE = 'https://maps.apple.com/'

/**
 * Apple's maps: a car route, latitude first; `q` labels it. Apple states no datum for China; its mainland map is drawn in
 * GCJ-02, so that is what it gets. To be tried on a real phone.
 * https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
 */
export function appleRouteUrl(destination: Destination, point: LngLat): string {
  const { lng, lat } = fromWgs84(point, 'GCJ02')
  return withQuery(BASE, { daddr: `${degrees(lat)},${degrees(lng)}`, dirflg: 'd', q: pinName(destination) })
}

/** Apple's maps: as if typed into its search field (`q`, same page). */
export function appleSearchUrl(destination: Destination): string {
  return withQuery(BASE, { q: searchWords(destination) })
}
