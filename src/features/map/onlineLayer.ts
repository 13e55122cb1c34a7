import L from 'leaflet'
import type { MapLayer } from '../../domain/map/mapConfig.ts'
import { openPmtilesLayer } from './pmtilesLayer.ts'

/** 天地图's WMTS in web Mercator: `vec_w` the map, `cva_w` its names (https://lbs.tianditu.gov.cn/server/MapService.html). */
function tianDiTuUrl(layer: 'vec' | 'cva', key: string): string {
  const query = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0',
    `LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`,
    `TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
  ]
  return `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?${query.join('&')}`
}

const TIANDITU_MAX_ZOOM = 18

/** A browser-side key is checked against the page that asks, so the page must say its origin. */
const COMMON: L.TileLayerOptions = { referrerPolicy: 'strict-origin-when-cross-origin', updateWhenZooming: false }

/**
 * The Leaflet layers of one setting, lowest first.
 * @throws Error with words for people when a PMTiles file cannot be used
 */
export async function openOnlineLayer(layer: MapLayer): Promise<readonly L.GridLayer[]> {
  switch (layer.type) {
    case 'tianditu':
      return (['vec', 'cva'] as const).map(part =>
        L.tileLayer(tianDiTuUrl(part, layer.key), {
          ...COMMON,
          subdomains: '01234567',
          maxNativeZoom: TIANDITU_MAX_ZOOM,
        }),
      )
    case 'xyz': {
      const { url, subdomains, minZoom, maxZoom } = layer
      return [
        L.tileLayer(url, { ...COMMON, subdomains: [...subdomains], minNativeZoom: minZoom, maxNativeZoom: maxZoom }),
      ]
    }
    case 'pmtiles':
      return [await openPmtilesLayer(layer.url)]
  }
}
