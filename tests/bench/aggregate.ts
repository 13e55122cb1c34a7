import type { BenchRow } from './row.ts'

/** A claim measured several times: `ours`, `rival` and `ratio` are medians. */
export interface RepeatedRow extends BenchRow {
  readonly runs: number
  /** Smallest and largest of `ours`. */
  readonly spread: readonly [number, number]
}

/** Puts the rows of several runs together; a row is ok when it was in more than half of them. */
export function aggregate(runs: readonly (readonly BenchRow[])[]): RepeatedRow[] {
  const groups = new Map<string, BenchRow[]>()
  for (const row of runs.flat()) {
    const key = [row.name, row.n, row.cpu, row.rivalName].join('|')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap(rows => {
    const [first] = rows
    if (first === undefined) return []
    const ours = rows.map(row => row.ours)
    return {
      ...first,
      ours: median(ours),
      rival: medianOrNull(rows.map(row => row.rival)),
      ratio: medianOrNull(rows.map(row => row.ratio)),
      ok: rows.filter(row => row.ok).length * 2 > rows.length,
      runs: rows.length,
      spread: [Math.min(...ours), Math.max(...ours)] as const,
    }
  })
}

function medianOrNull(values: readonly (number | null)[]): number | null {
  const numbers = values.filter(value => value !== null)
  return numbers.length === 0 ? null : median(numbers)
}

/** The middle value; of an even number, the upper of the two. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
