import { exactSteps } from './exactSteps.ts'
import { LevelAutomaton, type Levels } from './levelAutomaton.ts'
import { nearSteps } from './nearSteps.ts'
import { FIELD, READING, type SearchColumns } from './searchColumns.ts'
import type { Term } from './splitTerms.ts'

/** How a term was read, best first; the gaps leave room for where it was found (`rowScore.ts`). */
export const QUALITY = {
  /** The very characters. */
  literal: 0,
  /** Whole syllables. */
  pinyin: 8,
  /** Whole syllables, the last one still being typed. */
  pinyinBegun: 16,
  /** Initials, alone or among syllables and characters (`zqc`, `zhanqc`, `战qc`). */
  initials: 24,
  /** Same sound: 站旗 for 战旗, `zanqi` for `zhanqi`. */
  soundsAlike: 40,
  oneSlip: 48,
  twoSlips: 56,
} as const

/** One place where a term was found. */
export interface Found {
  /** Units matched. */
  length: number
  /** A value of QUALITY. */
  quality: number
}

/** Finds one term in the columns. */
export interface TermMatcher {
  /** Of the place `next` has just returned; overwritten by the next one, so that a scan makes no garbage. */
  readonly found: Found
  /** First unit within [from, to) at which the term begins; -1: none. No match runs past the end of a text. */
  next(from: number, to: number): number
}

/** Letters of a term that are read; the states of its automaton are bits of one integer. */
export const LETTERS_LIMIT = 30

/** Readings a character may have, joined by `/`; `''` when unknown. */
export type SoundOf = (unit: string) => string

/** A matcher that takes characters, whole syllables, begun last syllables and initials. */
export function exactMatcher(columns: SearchColumns, term: Term): TermMatcher {
  if (!/[a-z]/.test(term.folded)) return literalMatcher(columns, term.folded)
  const text = term.folded.slice(0, LETTERS_LIMIT)
  const symbols = new TermSymbols(columns, text)
  const levels = exactSteps(text, term.breaks, symbols)
  return automatonMatcher(columns, symbols, levels, [QUALITY.pinyin, QUALITY.pinyinBegun, QUALITY.initials])
}

/**
 * A matcher that forgives what people really do: confuse z/zh, n/l, in/ing (all of Sichuan does), pick the wrong
 * character of the right sound, miss a letter, hit the neighbouring key. Used only when nothing matched exactly.
 * @param slips - 0: sounds only; at most 2
 */
export function nearMatcher(columns: SearchColumns, term: Term, soundOf: SoundOf, slips: number): TermMatcher {
  const text = term.folded.slice(0, LETTERS_LIMIT)
  const symbols = new TermSymbols(columns, text)
  const levels = nearSteps(text, term.breaks, symbols, soundOf, slips)
  return automatonMatcher(columns, symbols, levels, [QUALITY.soundsAlike, QUALITY.oneSlip, QUALITY.twoSlips])
}

function literalMatcher({ codes }: SearchColumns, folded: string): TermMatcher {
  const wanted = Uint16Array.from({ length: folded.length }, (_, k) => folded.charCodeAt(k))
  const first = wanted[0]
  return {
    found: { length: wanted.length, quality: QUALITY.literal },
    next(from, to) {
      search: for (let at = from; at < to; at++) {
        if (codes[at] !== first) continue
        for (let k = 1; k < wanted.length; k++) if (codes[at + k] !== wanted[k]) continue search
        return at
      }
      return -1
    },
  }
}

/**
 * What the automaton reads at each unit: the index of its reading or, for the few characters that the term itself
 * contains, a symbol of their own beyond the readings.
 */
export class TermSymbols {
  /** Name of each symbol's readings. */
  readonly names: readonly string[]
  /** The character itself, for symbols beyond the readings. */
  readonly characters: readonly (string | null)[]
  /** Symbol of each unit that the term contains; 0: none of its own. Null when the term is letters and digits. */
  readonly own: Uint16Array | null

  constructor({ readingNames, usualReadings }: SearchColumns, text: string) {
    const names = [...readingNames]
    const characters: (string | null)[] = readingNames.map(() => null)
    const own = [...new Set(text)].filter(character => character > '\u007f' && character.length === 1)
    this.own = own.length === 0 ? null : new Uint16Array(0x10000)
    for (const character of own) {
      const code = character.charCodeAt(0)
      if (this.own !== null) this.own[code] = names.length
      names.push(readingNames[usualReadings[code] ?? 0] ?? '')
      characters.push(character)
    }
    this.names = names
    this.characters = characters
  }
}

function automatonMatcher(
  { codes, readings }: SearchColumns,
  { own, names }: TermSymbols,
  levels: Levels,
  qualities: readonly [number, number, number],
): TermMatcher {
  const symbolCount = names.length
  const automaton = new LevelAutomaton(levels, symbolCount)
  const found: Found = { length: 0, quality: 0 }
  const symbolAt =
    own === null
      ? (at: number) => (readings[at] ?? 0) & READING
      : (at: number) => own[codes[at] ?? 0] || (readings[at] ?? 0) & READING

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
      let next = steps[state * symbolCount + symbol] ?? DEAD
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

  // The two loops below run over every unit of a set: local tables, no calls.
  const firstStates = Int32Array.from(names, (_, symbol) => automaton.step(START, symbol))

  function nextByReading(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const first = firstStates[(readings[at] ?? 0) & READING] ?? DEAD
      if (first !== DEAD && matchFrom(at, first)) return at
    }
    return -1
  }

  function nextBySymbol(from: number, to: number, ownSymbols: Uint16Array): number {
    for (let at = from; at < to; at++) {
      const first = firstStates[ownSymbols[codes[at] ?? 0] || (readings[at] ?? 0) & READING] ?? DEAD
      if (first !== DEAD && matchFrom(at, first)) return at
    }
    return -1
  }

  return { found, next: own === null ? nextByReading : (from, to) => nextBySymbol(from, to, own) }
}

const { DEAD, START, NONE, UNKNOWN } = LevelAutomaton

/** True for the units that end a text; nothing matches across them. */
export function endsText(code: number | undefined): boolean {
  return code === undefined || code <= FIELD
}
