import { IMPORT_LIMITS } from './limits.ts'
import type { Place } from './place.ts'

/** One thing in the file that a person has to put right. */
export interface Fault {
  readonly place: Place
  /** Column heading or field, such as `联系电话`; null when the fault is about the whole row. */
  readonly field: string | null
  readonly message: string
}

/** Faults in file order. Lists a bounded number and counts the rest, so that a hostile file cannot fill the memory. */
export class FaultList {
  private readonly listed: Fault[] = []
  private total = 0

  constructor(private readonly limit: number = IMPORT_LIMITS.listedFaults) {}

  add(place: Place, field: string | null, message: string): void {
    this.total += 1
    if (this.listed.length < this.limit) this.listed.push({ place, field, message })
  }

  get faults(): readonly Fault[] {
    return this.listed
  }

  /** How many were found, listed or not. */
  get count(): number {
    return this.total
  }
}
