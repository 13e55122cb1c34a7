import { describe, expect, it } from 'vitest'
import type { HallId } from '../hall/hall.ts'
import type { HallSummary } from '../pack/corePack.ts'
import type { Adcode } from '../place/adcode.ts'
import { measureRoute, orderRoute, toStop, type RouteStop } from './routePlan.ts'
import { nextStop, readRoutes, toRouteRow, type SavedRoute } from './savedRoute.ts'

const label = { lng: 103.85, lat: 30.83 }
const hall = (id: string, changes: Partial<HallSummary> = {}): HallSummary =>
  ({ id, name: id, county: '510117' as Adcode, position: null, precision: 'county', ...changes }) as HallSummary
const exact = (id: string, lng: number): RouteStop =>
  toStop(hall(id, { position: { lng, lat: 30 }, precision: 'entrance' }), label)
const vague = (id: string): RouteStop => toStop(hall(id), label)
const placeless = (id: string): RouteStop => toStop(hall(id, { county: null }), null)
const ids = (stops: readonly RouteStop[]) => stops.map(stop => stop.hallId)
const alone = { start: null, isReturn: false }

describe('toStop', () => {
  it.each(['village', 'township'] as const)('does not take a %s for the hall', precision => {
    expect(toStop(hall('a', { position: { lng: 104, lat: 30 }, precision }), label).isExact).toBe(false)
  })

  it.each(['entrance', 'building'] as const)('takes a %s for the hall itself', precision => {
    const position = { lng: 104, lat: 30 }
    expect(toStop(hall('a', { position, precision }), label)).toEqual({
      hallId: 'a',
      name: 'a',
      county: '510117',
      point: position,
      isExact: true,
    })
    expect(toStop(hall('a', { position: null, precision }), label).isExact).toBe(false)
  })

  it('does not take a county’s own point for the hall’s', () => {
    expect(toStop(hall('a', { position: { lng: 104, lat: 30 }, precision: 'county' }), label).point).toEqual(label)
  })

  it('stands in for a hall of county precision by its county', () => {
    expect(vague('a')).toMatchObject({ point: label, isExact: false })
  })
})

describe('orderRoute', () => {
  it('keeps the first stop first and goes on to the nearest', () => {
    const stops = [exact('a', 104), exact('d', 104.3), exact('b', 104.1), exact('c', 104.2)]
    expect(ids(orderRoute(stops, alone))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('starts where the visitor is', () => {
    const stops = [exact('a', 104), exact('b', 104.1), exact('c', 104.2)]
    expect(ids(orderRoute(stops, { start: { lng: 104.3, lat: 30 }, isReturn: false }))).toEqual(['c', 'b', 'a'])
  })

  it('puts halls nobody can place at the end, and loses none', () => {
    expect(ids(orderRoute([placeless('x'), exact('b', 104.1), placeless('y')], alone))).toEqual(['b', 'x', 'y'])
    expect(orderRoute([], alone)).toEqual([])
  })
})

describe('measureRoute', () => {
  it('is exact only between exact stops', () => {
    const plan = measureRoute([exact('a', 104), exact('b', 104.1)], alone)
    expect(plan).toMatchObject({ isAbout: false, back: null })
    expect(plan.legs[0]).toBeNull()
    expect(Math.round(plan.totalM)).toBe(9630)
  })

  it('is about as soon as one stop is', () => {
    expect(measureRoute([exact('a', 104), vague('b')], alone)).toMatchObject({ isAbout: true })
  })

  it('sums the legs there are, and says that it is about when one is missing', () => {
    const stops = [exact('a', 104), placeless('x'), exact('b', 104.1), exact('c', 104.2)]
    const plan = measureRoute(stops, { start: { lng: 103.9, lat: 30 }, isReturn: true })
    expect(plan.legs.map(leg => leg?.kind)).toEqual(['exact', 'unknown', 'unknown', 'exact'])
    expect(plan.back?.kind).toBe('exact')
    expect(Math.round(plan.totalM / 100)).toBe(481)
    expect(plan.isAbout).toBe(true)
  })

  it('returns to the first stop when one sets out from there', () => {
    const plan = measureRoute([exact('a', 104), vague('b'), exact('c', 104.1)], { start: null, isReturn: true })
    expect(plan.legs.map(leg => leg?.kind ?? null)).toEqual([null, 'about', 'about'])
    expect(plan.back).toEqual({ kind: 'exact', distanceM: expect.closeTo(9630, 0) as number })
  })

  it('calls two doors in one place 0 m apart', () => {
    expect(measureRoute([exact('a', 104), exact('b', 104)], alone).legs[1]).toEqual({ kind: 'exact', distanceM: 0 })
  })

  it('has nothing to measure without a stop', () => {
    const nothing = { stops: [], legs: [], back: null, totalM: 0, isAbout: false }
    expect(measureRoute([], { start: { lng: 104, lat: 30 }, isReturn: true })).toEqual(nothing)
    expect(measureRoute([], alone)).toEqual(nothing)
  })

  it('does not call two halls of one county 0 m apart', () => {
    expect(measureRoute([vague('a'), vague('b')], alone).legs[1]).toEqual({ kind: 'same-county' })
  })

  it('knows no way to a hall without a place', () => {
    expect(measureRoute([exact('a', 104), placeless('x')], alone).legs[1]).toEqual({ kind: 'unknown' })
  })

  it('counts the way there and back', () => {
    const start = { lng: 104, lat: 30 }
    const plan = measureRoute([exact('a', 104.1)], { start, isReturn: true })
    expect(Math.round(plan.totalM)).toBe(19260)
  })

  it('does not return to the one stop it never left', () => {
    expect(measureRoute([exact('a', 104)], { start: null, isReturn: true })).toMatchObject({ back: null, totalM: 0 })
  })
})

describe('saved routes', () => {
  const route: SavedRoute = {
    id: 'r1',
    name: '郫都一日',
    hallIds: ['a', 'b'] as HallId[],
    isReturn: true,
    doneIds: ['a'] as HallId[],
    updatedAtMs: 2,
  }

  it('come back from their row, newest first', () => {
    const older = { ...route, id: 'r0', updatedAtMs: 1 }
    expect(readRoutes([toRouteRow(older), toRouteRow(route)])).toEqual([route, older])
  })

  it.each([
    ['another value', { key: 'theme', value: 'dark' }],
    ['a damaged route', { key: 'route:x', value: { name: 3 } }],
    ['a hostile id', { key: 'route:x', value: { ...(toRouteRow(route).value as object), hallIds: ['../a'] } }],
    [
      'too many stops',
      { key: 'route:x', value: { ...(toRouteRow(route).value as object), hallIds: Array(21).fill('a') } },
    ],
  ])('leave out %s', (_what, row) => {
    expect(readRoutes([row])).toEqual([])
  })

  it('know the next stop, and when there is none', () => {
    expect(nextStop(route)).toBe('b')
    expect(nextStop({ ...route, doneIds: route.hallIds })).toBeNull()
  })
})
