/** A found name and the group it belongs to. */
export interface NameLine {
  readonly group: number
  readonly name: string
}

/**
 * Many groups of names as one text, a name a line, so that a look-up is a single scan of a string: well under a
 * millisecond for 60,000 village names, where a map of them takes 100 ms to build.
 */
export class NameLines {
  private readonly text: string
  /** Offset of each group's first line; one entry more than groups. */
  private readonly starts: readonly number[]

  /** @param groups - names without line feeds */
  constructor(groups: readonly (readonly string[])[]) {
    const starts = [0]
    let length = 0
    for (const group of groups) {
      for (const name of group) length += name.length + 1
      starts.push(length)
    }
    this.starts = starts
    this.text = `${groups.map(group => group.map(name => `\n${name}`).join('')).join('')}\n`
  }

  /** Names that start with `prefix`, in order. */
  startingWith(prefix: string): NameLine[] {
    const found: NameLine[] = []
    let at = this.text.indexOf(`\n${prefix}`)
    while (at >= 0 && at < this.text.length - 1) {
      const end = this.text.indexOf('\n', at + 1)
      found.push({ group: this.groupAt(at), name: this.text.slice(at + 1, end) })
      at = this.text.indexOf(`\n${prefix}`, end)
    }
    return found
  }

  /** The last group that starts at or before the offset; empty groups before it share its start. */
  private groupAt(offset: number): number {
    let [low, high] = [0, this.starts.length - 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low
  }
}
