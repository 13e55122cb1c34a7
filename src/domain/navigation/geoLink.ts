import type { LngLat } from '../geo/lngLat.ts'
import type { Destination } from './destination.ts'
import { degrees, pinName, searchWords } from './linkText.ts'

/**
 * `geo:` for whatever map app the phone has. RFC 5870 makes its datum WGS-84; `?q=lat,lng(label)` is Android's own
 * addition, which draws the pin. https://developer.android.com/guide/components/intents-common#Maps
 */
export function geoPointUrl(destination: Destination, { lng, lat }: LngLat): string {
  const at = `${degrees(lat)},${degrees(lng)}`
  return `geo:${at}?q=${at}(${encodeURIComponent(pinName(destination))})`
}

/** `geo:0,0?q=words`: Android's form of a search (same page). */
export function geoSearchUrl(destination: Destination): string {
  return `geo:0,0?q=${encodeURIComponent(searchWords(destination))}`
}
