import type { Levels } from './levelAutomaton.ts'
import type { TermSymbols } from './termSymbols.ts'

/**
 * Steps of a term that holds letters: each character of a name may be consumed by itself, by its whole syllable
 * (level 0), by the beginning of its syllable at the term's end (level 1) or by its initial (level 2). A single letter says
 * too little for one reading of it to be better than another: all of them are level 0.
 * @param breaks - offsets no syllable may cross
 */
export function exactSteps(text: string, breaks: readonly number[], symbols: TermSymbols): Levels {
  const known: Moves[] = []
  return {
    end: 1 << text.length,
    step([whole, , initials], symbol) {
      const next: [number, number, number] = [0, 0, 0]
      for (let rest = whole | initials; rest !== 0; rest &= rest - 1) {
        const at = 31 - Math.clz32(rest & -rest)
        const move = (known[at * symbols.count + symbol] ??= movesAt(text, at, breaks, symbols, symbol))
        if ((whole & (1 << at)) !== 0) {
          next[0] |= move.whole
          next[1] |= move.begun
          next[2] |= move.initials
        } else next[2] |= move.whole | move.begun | move.initials
      }
      return text.length > 1 ? next : [next[0] | next[1] | next[2], 0, 0]
    },
  }
}

/** Sets reached from one position. */
interface Moves {
  readonly whole: number
  readonly begun: number
  readonly initials: number
}

function movesAt(text: string, at: number, breaks: readonly number[], symbols: TermSymbols, symbol: number): Moves {
  const reach = breaks.find(offset => offset > at) ?? text.length
  let [whole, begun, initials] = [text[at] === symbols.characters[symbol] ? 2 << at : 0, 0, 0]
  for (const syllable of symbols.syllables[symbol] ?? []) {
    if (syllable[0] !== text[at]) continue
    const after = at + syllable.length
    if (after <= reach && text.startsWith(syllable, at)) whole |= 1 << after
    if (reach === text.length && syllable.startsWith(text.slice(at))) begun |= 1 << text.length
    initials |= 2 << at
    if (syllable[1] === 'h' && at + 2 <= reach && text[at + 1] === 'h') initials |= 4 << at
  }
  return { whole, begun, initials }
}
