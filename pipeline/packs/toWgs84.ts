import gcoord from 'gcoord'
import type { RecordPosition } from '../../src/domain/hall/hall.ts'

/** About 0.1 m: what a phone cannot tell apart need not travel. */
const DECIMALS = 1e6

/**
 * Converts a source's coordinate once, on its way out of the records. CGCS2000 equals WGS-84 within centimetres. An
 * `unknown` datum stays as it is: its error (≤ 600 m) lies within the village precision such points are held to.
 */
export function toWgs84(position: RecordPosition): { lng: number; lat: number } {
  const { lng, lat, datum } = position
  const converted =
    datum === 'GCJ02'
      ? gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
      : datum === 'BD09'
        ? gcoord.transform([lng, lat], gcoord.BD09, gcoord.WGS84)
        : [lng, lat]
  const round = (value: number | undefined) => Math.round((value ?? NaN) * DECIMALS) / DECIMALS
  return { lng: round(converted[0]), lat: round(converted[1]) }
}
