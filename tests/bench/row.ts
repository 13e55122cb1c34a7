/** One measured claim; a run prints these as JSON and fails when one is not ok. */
export interface BenchRow {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly rivalName: string | null
  readonly rival: number | null
  readonly ratio: number | null
  readonly budget: string
  readonly ok: boolean
  readonly n: number
  readonly cpu: number
}
