import { EARTH_RADIUS_M } from './distance.ts'

/** A found point: its index in the list the index was built from, and its great-circle distance. */
export interface Near {
  readonly index: number
  readonly distanceM: number
}

/** The `count` nearest offers of one search, in order; a tie goes to the lower index. */
export class NearestSoFar {
  private readonly indexes: number[] = []
  private readonly chords: number[] = []

  constructor(
    private readonly count: number,
    private readonly accept: ((index: number) => boolean) | undefined,
  ) {}

  /** True once a further offer has to beat `worst`. */
  get isFull(): boolean {
    return this.indexes.length >= this.count
  }

  /** Squared chord of the farthest kept offer; 0 while nothing is kept. */
  get worst(): number {
    return this.chords.at(-1) ?? 0
  }

  /** Considers a point at a squared chord of the unit sphere. */
  offer(index: number, chord: number): void {
    if (this.isFull && !this.isBefore(index, chord, this.indexes.length - 1)) return
    if (this.accept && !this.accept(index)) return
    let low = 0
    let high = this.indexes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.isBefore(index, chord, middle)) high = middle
      else low = middle + 1
    }
    this.indexes.splice(low, 0, index)
    this.chords.splice(low, 0, chord)
    if (this.indexes.length > this.count) {
      this.indexes.pop()
      this.chords.pop()
    }
  }

  /** What was kept, nearest first, in metres along the great circle. */
  toNear(): Near[] {
    return this.indexes.map((index, at) => ({
      index,
      distanceM: 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(this.chords[at] ?? 0) / 2)),
    }))
  }

  private isBefore(index: number, chord: number, at: number): boolean {
    const other = this.chords[at]
    if (other === undefined) return false
    return chord < other || (chord === other && index < (this.indexes[at] ?? 0))
  }
}
