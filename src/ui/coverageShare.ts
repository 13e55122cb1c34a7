/** One line of a coverage table. */
export interface CoverageRow {
  readonly name: string
  readonly recorded: number
  /** As published by the office; null: no figure published. */
  readonly official: number | null
}

/** Recorded share of the official figure, 0 to 1. More recorded than published counts as 1; no figure as 0. */
export function coverageShare({ recorded, official }: CoverageRow): number {
  if (official === null || official <= 0) return 0
  return Math.min(1, recorded / official)
}
