/** One thing wrong in the operator's map settings: where, and in words. */
export interface MapConfigProblem {
  readonly at: string
  readonly words: string
}
