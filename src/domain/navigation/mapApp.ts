import { amapAppUrl, amapMarkerUrl, amapRouteUrl, amapSearchUrl } from './amapLinks.ts'
import { appleRouteUrl, appleSearchUrl } from './appleLinks.ts'
import { baiduAppUrl, baiduMarkerUrl, baiduSearchUrl } from './baiduLinks.ts'
import type { Destination } from './destination.ts'
import { geoPointUrl, geoSearchUrl } from './geoLink.ts'
import { tencentRouteUrl, tencentSearchUrl } from './tencentLinks.ts'

/** Map apps a visitor may choose, in the order they are offered. */
export const MAP_APPS = ['amap', 'baidu', 'tencent', 'apple', 'geo'] as const
export type MapApp = (typeof MAP_APPS)[number]

/** The phone's operating system as far as links differ; `other`: a computer or unknown. */
export type PhoneSystem = 'android' | 'ios' | 'harmony' | 'other'

/** True for the name of a map app; a remembered choice may be from another version. */
export function isMapApp(name: string | null): name is MapApp {
  return MAP_APPS.some(app => app === name)
}

/**
 * The https (or `geo:`) address that hands the destination over: the point where there is one, else a search for its
 * name and address. A computer has no place of its own to start from, so there 高德 shows the point alone.
 */
export function mapAppUrl(app: MapApp, destination: Destination, system: PhoneSystem): string {
  const { target } = destination
  const point = target.kind === 'point' ? target.point : null
  switch (app) {
    case 'amap':
      if (point === null) return amapSearchUrl(destination)
      return (system === 'other' ? amapMarkerUrl : amapRouteUrl)(destination, point)
    case 'baidu':
      return point ? baiduMarkerUrl(destination, point) : baiduSearchUrl(destination)
    case 'tencent':
      return point ? tencentRouteUrl(destination, point) : tencentSearchUrl(destination)
    case 'apple':
      return point ? appleRouteUrl(destination, point) : appleSearchUrl(destination)
    case 'geo':
      return point ? geoPointUrl(destination, point) : geoSearchUrl(destination)
  }
}

/**
 * The installed app's own scheme, which does nothing (or, on an iPhone, brings up an alert) where the app is absent;
 * null where there is none to use: no point to hand over, another system, or a scheme that wants a developer's key.
 */
export function mapAppScheme(app: MapApp, destination: Destination, system: PhoneSystem): string | null {
  if (destination.target.kind !== 'point' || system === 'other') return null
  const { point } = destination.target
  if (app === 'amap') return amapAppUrl(destination, point, system === 'ios' ? 'ios' : 'android')
  return app === 'baidu' ? baiduAppUrl(destination, point, system) : null
}

/** Apps worth offering here: `geo:` works on Android only, and not inside another app's browser. */
export function offeredMapApps(system: PhoneSystem, isInApp: boolean): readonly MapApp[] {
  return MAP_APPS.filter(app => app !== 'geo' || (system === 'android' && !isInApp))
}
