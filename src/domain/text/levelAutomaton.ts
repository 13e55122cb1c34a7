/** Sets of positions in a term (bit k: k units consumed), one a level of reading, the best level first. */
export type LevelSets = readonly [number, number, number]

/** A non-deterministic matcher of one term. */
export interface Levels {
  /** Sets reached from `sets` by one symbol of a name; all empty when the name goes on differently. */
  step(sets: LevelSets, symbol: number): LevelSets
  /** Bit of the term's end. */
  readonly end: number
}

/**
 * Makes a matcher deterministic while it is used: each new combination of sets becomes a numbered state, each step is
 * worked out once and then looked up. A scan of millions of units sees a few dozen states.
 */
export class LevelAutomaton {
  static readonly DEAD = 0
  static readonly START = 1
  /** A step nobody has asked for yet. */
  static readonly UNKNOWN = -1
  /** Level of a state that accepts at none. */
  static readonly NONE = 3

  private readonly sets: LevelSets[] = [
    [0, 0, 0],
    [1, 0, 0],
  ]
  private readonly numbers = new Map<string, number>()
  private readonly accepted: number[] = [LevelAutomaton.NONE, LevelAutomaton.NONE]
  private table: Int32Array

  constructor(
    private readonly levels: Levels,
    private readonly symbolCount: number,
  ) {
    this.table = new Int32Array(FIRST_STATES * symbolCount).fill(LevelAutomaton.UNKNOWN)
    this.table.fill(LevelAutomaton.DEAD, 0, symbolCount)
  }

  /** State-major: `steps[state * symbolCount + symbol]`, or UNKNOWN. Read it anew after `learn`, which may replace it. */
  get steps(): Int32Array {
    return this.table
  }

  /** The state after one more symbol. */
  step(state: number, symbol: number): number {
    const known = this.table[state * this.symbolCount + symbol] ?? LevelAutomaton.UNKNOWN
    return known === LevelAutomaton.UNKNOWN ? this.learn(state, symbol) : known
  }

  /** 0, 1 or 2: the level at which the whole term has just been read; NONE: not yet. */
  levelOf(state: number): number {
    return this.accepted[state] ?? LevelAutomaton.NONE
  }

  /** Works a step out, and keeps it. */
  learn(state: number, symbol: number): number {
    const sets = symbol === 0 ? NOTHING : this.levels.step(this.sets[state] ?? NOTHING, symbol)
    const next = this.numberOf(sets)
    this.table[state * this.symbolCount + symbol] = next
    return next
  }

  private numberOf(sets: LevelSets): number {
    const level = sets.findIndex(set => (set & this.levels.end) !== 0)
    // Once read at a level, only a better level is worth going on for.
    const [a, b, c] = sets.map((set, index) => (level >= 0 && index >= level ? 0 : set))
    const rest: LevelSets = [a ?? 0, b ?? 0, c ?? 0]
    if (level < 0 && rest.every(set => set === 0)) return LevelAutomaton.DEAD
    const key = `${level},${rest.join()}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.sets.push(rest) - 1
    this.accepted.push(level < 0 ? LevelAutomaton.NONE : level)
    this.numbers.set(key, number)
    this.reserve()
    return number
  }

  private reserve(): void {
    if (this.sets.length * this.symbolCount <= this.table.length) return
    const larger = new Int32Array(this.table.length * 2).fill(LevelAutomaton.UNKNOWN)
    larger.set(this.table)
    this.table = larger
  }
}

const FIRST_STATES = 32
const NOTHING: LevelSets = [0, 0, 0]
