import { automatonMatcher } from './automatonMatcher.ts'
import { exactSteps } from './exactSteps.ts'
import { nearSteps } from './nearSteps.ts'
import { nextUnit } from './nextUnit.ts'
import { FIELD, type SearchColumns } from './searchColumns.ts'
import type { Term } from './splitTerms.ts'
import { TermSymbols } from './termSymbols.ts'

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
  /** The best quality it can find. */
  readonly best: number
  /** First unit within [from, to) at which the term begins; -1: none. No match runs past the end of a text. */
  next(from: number, to: number): number
}

/** Letters of a term that are read; the states of its automaton are bits of one integer. */
export const LETTERS_LIMIT = 30

/** Syllables a character may be read as; none when unknown. */
export type SoundOf = (unit: string) => readonly string[]

/** A matcher that takes characters, whole syllables, begun last syllables and initials. */
export function exactMatcher(columns: SearchColumns, term: Term): TermMatcher {
  if (!/[a-z]/.test(term.folded)) return literalMatcher(columns, term.folded)
  const text = term.folded.slice(0, LETTERS_LIMIT)
  const symbols = new TermSymbols(columns, text)
  const levels = exactSteps(text, term.breaks, symbols)
  const { pinyin, pinyinBegun, initials } = QUALITY
  return automatonMatcher(columns, symbols, levels, [text.length > 1 ? pinyin : pinyinBegun, pinyinBegun, initials])
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
  const first = wanted[0] ?? 0
  const startsAt = (at: number) => wanted.every((unit, k) => codes[at + k] === unit)
  return {
    found: { length: wanted.length, quality: QUALITY.literal },
    best: QUALITY.literal,
    next(from, to) {
      for (let at = nextUnit(codes, first, from, to); at >= 0; at = nextUnit(codes, first, at + 1, to))
        if (startsAt(at)) return at
      return -1
    },
  }
}

/** True for the units that end a text; nothing matches across them. */
export function endsText(code: number | undefined): boolean {
  return code === undefined || code <= FIELD
}
