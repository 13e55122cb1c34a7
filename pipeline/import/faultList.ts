import { IMPORT_LIMITS } from './limits.ts'
import type { Place } from './place.ts'

/** One thing in the file that a person has to put right. */
export interface Fault {
  readonly place: Place
  /** Column heading or field, such as `联系电话`; null when the fault is about the whole row. */
  readonly field: string | null
  readonly message: string
}

/** Faults of a file. Lists a bounded number and counts the rest, so that a hostile file cannot fill the memory. */
export class FaultList {
  private readonly listed: Fault[] = []
  private total = 0

  constructor(private readonly limit: number = IMPORT_LIMITS.listedFaults) {}

  add(place: Place, field: string | null, message: string): void {
    this.total += 1
    if (this.listed.length < this.limit) this.listed.push({ place, field, message })
  }

  /** Sheet by sheet in the order first met, then by row, column and byte offset. */
  get faults(): readonly Fault[] {
    const sheets = [...new Set(this.listed.map(({ place }) => place.sheet))]
    const rank = ({ place }: Fault): readonly number[] => [
      sheets.indexOf(place.sheet),
      place.row ?? 0,
      place.byteOffset ?? 0,
      place.column ?? 0,
    ]
    const keyed = this.listed.map(fault => ({ fault, rank: rank(fault) }))
    return keyed.sort((a, b) => compare(a.rank, b.rank)).map(({ fault }) => fault)
  }

  /** How many were found, listed or not. */
  get count(): number {
    return this.total
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
