import { distanceM } from '../geo/distance.ts'
import { sortPoint } from '../geo/hallDistance.ts'
import type { LngLat } from '../geo/lngLat.ts'
import type { HallId } from '../hall/hall.ts'
import type { HallSummary } from '../pack/corePack.ts'
import type { Adcode } from '../place/adcode.ts'
import { orderStops } from './orderStops.ts'

/** A hall of a route. */
export interface RouteStop {
  readonly hallId: HallId
  readonly name: string
  readonly county: Adcode | null
  /** The hall's point, else its county's label; null when the record gives neither. */
  readonly point: LngLat | null
  /** The point is the hall's own door or building. */
  readonly isExact: boolean
}

/** The straight line from one stop to the next, as honest as their points. */
export type Leg =
  | { readonly kind: 'exact' | 'about'; readonly distanceM: number }
  /** Both are known to one county only: no distance can be told. */
  | { readonly kind: 'same-county' }
  | { readonly kind: 'unknown' }

/** Stops in visiting order with the way between them. */
export interface RoutePlan {
  readonly stops: readonly RouteStop[]
  /** `legs[i]` leads to `stops[i]`; the first is null when the tour begins at that stop. */
  readonly legs: readonly (Leg | null)[]
  /** The way back to the beginning; null when the tour ends at its last stop. */
  readonly back: Leg | null
  readonly totalM: number
  /** The total leaves legs out or rests on a county's or village's middle. */
  readonly isAbout: boolean
}

/** A tour's wishes. */
export interface RouteWishes {
  /** Where the visitor sets out from, WGS-84; null: at the first stop, which then stays first. */
  readonly start: LngLat | null
  readonly isReturn: boolean
}

/** A hall as a stop. @param countyLabel - label point of its county, null when the outlines do not hold it */
export function toStop(hall: HallSummary, countyLabel: LngLat | null): RouteStop {
  const isExact = hall.position !== null && (hall.precision === 'entrance' || hall.precision === 'building')
  const point = sortPoint({ position: hall.precision === 'county' ? null : hall.position, countyLabel })
  return { hallId: hall.id, name: hall.name, county: hall.county, point, isExact }
}

/** Puts stops into a short visiting order; those without any point keep their order at the end. */
export function orderRoute(stops: readonly RouteStop[], { start, isReturn }: RouteWishes): readonly RouteStop[] {
  const placed = stops.flatMap(stop => (stop.point === null ? [] : [{ stop, point: stop.point }]))
  const points = [...(start === null ? [] : [start]), ...placed.map(({ point }) => point)]
  const table = points.map(from => points.map(to => distanceM(from, to)))
  const order = orderStops(points.length, (from, to) => table[from]?.[to] ?? 0, { isStartFixed: true, isReturn })
  const sorted = order.flatMap(at => placed[start === null ? at : at - 1]?.stop ?? [])
  return [...sorted, ...stops.filter(stop => stop.point === null)]
}

/** Measures a tour in the order given. */
export function measureRoute(stops: readonly RouteStop[], { start, isReturn }: RouteWishes): RoutePlan {
  const home: RouteStop | null = start === null ? (stops[0] ?? null) : startStop(start)
  const legs = stops.map((stop, at) => {
    const before = at === 0 ? (start === null ? null : home) : (stops[at - 1] ?? null)
    return before && legBetween(before, stop)
  })
  const last = stops.at(-1)
  const back = isReturn && home && last && last !== home ? legBetween(last, home) : null
  const all = [...legs, back].filter(leg => leg !== null)
  return {
    stops,
    legs,
    back,
    totalM: all.reduce((sum, leg) => sum + ('distanceM' in leg ? leg.distanceM : 0), 0),
    isAbout: all.some(leg => leg.kind !== 'exact'),
  }
}

function startStop(point: LngLat): RouteStop {
  return { hallId: '' as HallId, name: '', county: null, point, isExact: true }
}

function legBetween(from: RouteStop, to: RouteStop): Leg {
  if (from.point === null || to.point === null) return { kind: 'unknown' }
  const isExact = from.isExact && to.isExact
  const lengthM = distanceM(from.point, to.point)
  if (!isExact && lengthM < 1) return { kind: 'same-county' }
  return { kind: isExact ? 'exact' : 'about', distanceM: lengthM }
}
