import { LevelAutomaton, type Levels } from './levelAutomaton.ts'
import { nextPair, nextUnit } from './nextUnit.ts'
import type { SearchColumns } from './searchColumns.ts'
import type { Found, TermMatcher } from './termMatcher.ts'
import type { TermSymbols } from './termSymbols.ts'

const { DEAD, START, NONE, UNKNOWN } = LevelAutomaton

/** Finds what an automaton accepts. @param qualities - of its three levels, for `found` */
export function automatonMatcher(
  { codes, readings }: SearchColumns,
  symbols: TermSymbols,
  levels: Levels,
  qualities: readonly [number, number, number],
): TermMatcher {
  const { own, syllables, characters, count: symbolCount } = symbols
  const automaton = new LevelAutomaton(levels, symbolCount)
  const found: Found = { length: 0, quality: 0 }
  // Here and below `as number` stands where an index is in range by construction. Spelt `?? 0` these loops, which run
  // over every unit of a set, take three times as long in V8 (measured).
  const symbolAt =
    own === null
      ? (at: number) => (readings[at] as number) >> 1
      : (at: number) => (own[codes[at] as number] as number) || (readings[at] as number) >> 1

  function matchFrom(at: number, first: number): boolean {
    let steps = automaton.steps
    let best = NONE
    for (let [state, here] = [first, at]; state !== DEAD;) {
      const level = automaton.levelOf(state)
      if (level < best) {
        best = level
        found.length = here + 1 - at
        if (level === 0) break
      }
      here++
      const symbol = symbolAt(here)
      let next = steps[state * symbolCount + symbol] as number
      if (next === UNKNOWN) {
        next = automaton.learn(state, symbol)
        steps = automaton.steps
      }
      state = next
    }
    if (best === NONE) return false
    found.quality = qualities[best] ?? 0
    return true
  }

  const firstStates = Int32Array.from(syllables, (_, symbol) => automaton.step(START, symbol))
  const reached = reachedMasks(levels, symbols)
  const left = leftMasks(levels, symbols, reached)

  function nextByReading(from: number, to: number): number {
    for (
      let at = nextPair(readings, reached, left, from, to);
      at >= 0;
      at = nextPair(readings, reached, left, at + 1, to)
    )
      if (matchFrom(at, firstStates[symbolAt(at)] as number)) return at
    return -1
  }

  /** For a term that must begin with a certain character, the commonest mixed one: 战旗cun. */
  function nextByFirst(from: number, to: number, first: number, symbol: number): number {
    for (let at = nextUnit(codes, first, from, to); at >= 0; at = nextUnit(codes, first, at + 1, to))
      if (matchFrom(at, firstStates[symbol] as number)) return at
    return -1
  }

  const [best] = qualities
  const starts = [...firstStates.keys()].filter(symbol => firstStates[symbol] !== DEAD)
  const [only = 0] = starts
  const first = characters[only]
  return starts.length === 1 && first !== undefined
    ? { found, best, next: (from, to) => nextByFirst(from, to, first.charCodeAt(0), only) }
    : { found, best, next: nextByReading }
}

/** For each value of the `readings` column: the positions its symbols lead to from the start. */
function reachedMasks(levels: Levels, { count, readings }: TermSymbols): Int32Array {
  const reached = new Int32Array(2 * count)
  for (let symbol = 1; symbol < count; symbol++) {
    const [a, b, c] = levels.step([1, 0, 0], symbol)
    addPositions(reached, readings[symbol] ?? [], a | b | c)
  }
  return reached
}

/**
 * For each value of the `readings` column: the positions its symbols can go on from. Two units in a row can begin a match
 * only if the first one's `reached` meets the second one's `left`. Anything may follow the term's end.
 */
function leftMasks(levels: Levels, { count, readings }: TermSymbols, reached: Int32Array): Int32Array {
  const all = reached.reduce((sum, mask) => sum | mask, 0)
  const left = new Int32Array(2 * count).fill(levels.end)
  for (let symbol = 1; symbol < count; symbol++) {
    let positions = 0
    for (let rest = all & ~levels.end; rest !== 0; rest &= rest - 1) {
      const position = rest & -rest
      const [a, b, c] = levels.step([position, 0, 0], symbol)
      if ((a | b | c) !== 0) positions |= position
    }
    addPositions(left, readings[symbol] ?? [], positions)
  }
  return left
}

/** A value of the column is twice the reading, plus a flag. */
function addPositions(masks: Int32Array, readings: readonly number[], positions: number): void {
  for (const reading of readings) {
    masks[2 * reading] = (masks[2 * reading] ?? 0) | positions
    masks[2 * reading + 1] = (masks[2 * reading + 1] ?? 0) | positions
  }
}
