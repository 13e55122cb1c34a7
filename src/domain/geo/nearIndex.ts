import type { LngLat } from './lngLat.ts'
import { NearestSoFar, type Near } from './nearestSoFar.ts'

/** Points a grid cell holds on average; measured best between 4 and 16 at 100,000 points. */
const POINTS_PER_CELL = 8

const toRadians = (degrees: number) => (degrees * Math.PI) / 180
const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most)

/**
 * Nearest points out of many, built once and asked often. Points lie in a flat grid over longitude and latitude, in
 * order of their cell, as unit vectors: comparing squared chords gives the order of great-circle distances without
 * trigonometry. A query searches squares of cells around the asker until no unsearched cell can hold a nearer point.
 * Equal distances come in list order.
 */
export class NearIndex {
  private readonly columns: number
  private readonly rows: number
  private readonly west: number
  private readonly south: number
  private readonly cellLng: number
  private readonly cellLat: number
  /** Cell → where its points start in `order`; one entry more than cells. */
  private readonly starts: Uint32Array
  /** Point indexes in cell order. */
  private readonly order: Uint32Array
  /** x, y, z of each point, in cell order. */
  private readonly vectors: Float64Array

  /**
   * @param points - WGS-84
   * @throws RangeError on a coordinate that is not finite
   */
  constructor(points: readonly LngLat[]) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    points.forEach(({ lng, lat }, index) => {
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) throw new RangeError(`point ${index} is no place`)
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    })
    const side = Math.max(1, Math.ceil(Math.sqrt(points.length / POINTS_PER_CELL)))
    this.columns = side
    this.rows = side
    this.west = west
    this.south = south
    this.cellLng = (east - west) / side || 1
    this.cellLat = (north - south) / side || 1

    const cellOf = ({ lng, lat }: LngLat) => this.rowOf(lat) * side + this.columnOf(lng)
    this.starts = new Uint32Array(side * side + 1)
    const cells = Uint32Array.from(points, cellOf)
    for (const cell of cells) this.starts[cell + 1] = (this.starts[cell + 1] ?? 0) + 1
    for (let cell = 0; cell < side * side; cell++) {
      this.starts[cell + 1] = (this.starts[cell + 1] ?? 0) + (this.starts[cell] ?? 0)
    }
    const next = this.starts.slice()
    this.order = new Uint32Array(points.length)
    this.vectors = new Float64Array(points.length * 3)
    points.forEach((point, index) => {
      const cell = cells[index] ?? 0
      const slot = next[cell] ?? 0
      next[cell] = slot + 1
      this.order[slot] = index
      this.vectors.set(unitVector(point), slot * 3)
    })
  }

  /**
   * The `count` nearest points, nearest first; fewer when the index, or what `accept` lets through, holds fewer.
   * @param from - a plausible WGS-84 point, in or outside the indexed area
   * @param accept - asked once a candidate would enter the result, with the point's index
   */
  nearest(from: LngLat, count: number, accept?: (index: number) => boolean): Near[] {
    const best = new NearestSoFar(count, accept)
    const [x, y, z] = unitVector(from)
    const [column, row] = [this.columnOf(from.lng), this.rowOf(from.lat)]
    const reach = Math.max(column, this.columns - 1 - column, row, this.rows - 1 - row)
    for (let ring = 0; ring <= reach; ring++) {
      if (best.isFull && this.beyond(from, column, row, ring - 1) > best.worst) break
      this.eachCellOfRing(column, row, ring, cell => {
        const end = this.starts[cell + 1] ?? 0
        for (let slot = this.starts[cell] ?? 0; slot < end; slot++) {
          const dx = (this.vectors[slot * 3] ?? 0) - x
          const dy = (this.vectors[slot * 3 + 1] ?? 0) - y
          const dz = (this.vectors[slot * 3 + 2] ?? 0) - z
          best.offer(this.order[slot] ?? 0, dx * dx + dy * dy + dz * dz)
        }
      })
    }
    return best.toNear()
  }

  private columnOf(lng: number): number {
    return clamp(Math.floor((lng - this.west) / this.cellLng), this.columns - 1)
  }

  private rowOf(lat: number): number {
    return clamp(Math.floor((lat - this.south) / this.cellLat), this.rows - 1)
  }

  private eachCellOfRing(column: number, row: number, ring: number, visit: (cell: number) => void): void {
    const [left, right] = [Math.max(column - ring, 0), Math.min(column + ring, this.columns - 1)]
    const [bottom, top] = [Math.max(row - ring, 0), Math.min(row + ring, this.rows - 1)]
    for (let r = bottom; r <= top; r++) {
      const isEdgeRow = Math.abs(r - row) === ring
      const step = isEdgeRow || ring === 0 ? 1 : 2 * ring
      for (let c = isEdgeRow ? left : column - ring; c <= right; c += step) {
        if (c >= left) visit(r * this.columns + c)
      }
    }
  }

  /** Squared chord below which no point outside the searched square can lie. */
  private beyond(from: LngLat, column: number, row: number, ring: number): number {
    const edge = { lng: this.west + this.columns * this.cellLng, lat: this.south + this.rows * this.cellLat }
    let least = Infinity
    const searchedWest = this.west + (column - ring) * this.cellLng
    const searchedEast = this.west + (column + ring + 1) * this.cellLng
    const searchedSouth = this.south + (row - ring) * this.cellLat
    const searchedNorth = this.south + (row + ring + 1) * this.cellLat
    if (column - ring > 0) least = Math.min(least, meridiansAway(from, this.west, searchedWest))
    if (column + ring < this.columns - 1) least = Math.min(least, meridiansAway(from, searchedEast, edge.lng))
    if (row - ring > 0) least = Math.min(least, Math.max(0, toRadians(from.lat - searchedSouth)))
    if (row + ring < this.rows - 1) least = Math.min(least, Math.max(0, toRadians(searchedNorth - from.lat)))
    // A hair less, so that rounding never hides a point on the edge.
    return least === Infinity ? Infinity : 4 * Math.sin(Math.min(least, Math.PI) / 2) ** 2 * (1 - 1e-9)
  }
}

function unitVector({ lng, lat }: LngLat): [number, number, number] {
  const cosLat = Math.cos(toRadians(lat))
  return [cosLat * Math.cos(toRadians(lng)), cosLat * Math.sin(toRadians(lng)), Math.sin(toRadians(lat))]
}

/** Least angle in radians from a point to any point between two meridians. */
function meridiansAway({ lng, lat }: LngLat, west: number, east: number): number {
  if (lng >= west && lng <= east) return 0
  const turn = Math.min(wrappedDegrees(west - lng), wrappedDegrees(east - lng))
  // A quarter turn away and more, the way over the pole is the shortest.
  if (turn >= 90) return toRadians(90 - Math.abs(lat))
  return Math.asin(Math.cos(toRadians(lat)) * Math.sin(toRadians(turn)))
}

function wrappedDegrees(degrees: number): number {
  const turn = Math.abs(degrees) % 360
  return Math.min(turn, 360 - turn)
}
