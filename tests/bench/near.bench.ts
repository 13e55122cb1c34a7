import { distanceM } from '../../src/domain/geo/distance.ts'
import type { LngLat } from '../../src/domain/geo/lngLat.ts'
import { NearIndex } from '../../src/domain/geo/nearIndex.ts'
import type { BenchRow } from './row.ts'

const HALLS = 100_000
const WANTED = 50
const QUERIES = 400
const BUDGET_MS = 2

/** Nearest 50 of 100,000 halls: our grid index beside sorting every distance. */
export function run(): Promise<BenchRow[]> {
  const random = seeded(20_240_501)
  const points = clusteredPoints(random, HALLS)
  const askers = clusteredPoints(random, QUERIES)

  const started = performance.now()
  const index = new NearIndex(points)
  const buildMs = performance.now() - started

  const ours = p95(askers.map(from => millisecondsOf(() => index.nearest(from, WANTED))))
  const rival = p95(askers.slice(0, 20).map(from => millisecondsOf(() => sortAll(points, from))))
  const common = { unit: 'ms', n: HALLS, cpu: 1 }
  return Promise.resolve([
    {
      ...common,
      name: 'near.query',
      ours: round(ours),
      rivalName: 'sort of all distances',
      rival: round(rival),
      ratio: round(rival / ours),
      budget: `<= ${BUDGET_MS} ms`,
      ok: ours <= BUDGET_MS,
    },
    {
      ...common,
      name: 'near.build',
      ours: round(buildMs),
      rivalName: 'one sort of all distances',
      rival: round(rival),
      ratio: round(rival / buildMs),
      budget: 'built once for less than three plain sorts',
      ok: buildMs <= 3 * rival,
    },
  ])
}

function sortAll(points: readonly LngLat[], from: LngLat): number[] {
  const distances = points.map(point => distanceM(from, point))
  return points
    .map((_, at) => at)
    .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0))
    .slice(0, WANTED)
}

/** Towns with halls around them, as in life: 300 centres over the country, the points within some 30 km of one. */
function clusteredPoints(random: () => number, count: number): LngLat[] {
  const centres = Array.from({ length: 300 }, () => ({ lng: 80 + 45 * random(), lat: 20 + 28 * random() }))
  return Array.from({ length: count }, (_, at) => {
    const centre = centres[at % centres.length] ?? { lng: 104, lat: 30 }
    return { lng: centre.lng + 0.6 * (random() - random()), lat: centre.lat + 0.6 * (random() - random()) }
  })
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN
}

const round = (value: number) => Number(value.toPrecision(3))

/** Mulberry32, so that every run measures the same halls. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
