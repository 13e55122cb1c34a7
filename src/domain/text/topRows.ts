/** The best rows seen so far, at most `limit`; a row worse than all of them costs one comparison. */
export class TopRows {
  private readonly rows: number[] = []
  private readonly scores: number[] = []

  /** @param comesBefore - decides between rows of equal score */
  constructor(
    private readonly limit: number,
    private readonly comesBefore: (a: number, b: number) => boolean,
  ) {}

  /** A row that scores more than this is not taken. */
  get worst(): number {
    if (this.rows.length < this.limit) return Infinity
    return this.scores[this.limit - 1] ?? -1
  }

  /** Rows may be offered in any order; a lower score is better. */
  offer(row: number, score: number): void {
    const { rows, scores, limit } = this
    if (limit === 0) return
    if (rows.length === limit && !this.isBetter(row, score, limit - 1)) return
    let at = rows.length === limit ? limit - 1 : rows.length
    while (at > 0 && this.isBetter(row, score, at - 1)) {
      rows[at] = rows[at - 1] ?? 0
      scores[at] = scores[at - 1] ?? 0
      at--
    }
    rows[at] = row
    scores[at] = score
  }

  /** Best first. */
  list(): readonly { readonly row: number; readonly score: number }[] {
    return this.rows.map((row, index) => ({ row, score: this.scores[index] ?? 0 }))
  }

  private isBetter(row: number, score: number, than: number): boolean {
    const other = this.scores[than] ?? 0
    return score < other || (score === other && this.comesBefore(row, this.rows[than] ?? 0))
  }
}
