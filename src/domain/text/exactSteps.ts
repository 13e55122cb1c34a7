import type { Levels } from './levelAutomaton.ts'
import type { TermSymbols } from './termMatcher.ts'

/**
 * Steps of a term that holds letters: each character of a name may be consumed by itself, by its whole syllable
 * (level 0), by the beginning of its syllable at the term's end (level 1) or by its initial (level 2).
 * @param breaks - offsets no syllable may cross
 */
export function exactSteps(text: string, breaks: readonly number[], symbols: TermSymbols): Levels {
  const moves = symbols.names.map((names, symbol) => {
    const syllables = names === '' ? [] : names.split('/')
    const character = symbols.characters[symbol] ?? null
    return Array.from({ length: text.length }, (_, at) => movesAt(text, at, breaks, syllables, character))
  })
  return {
    end: 1 << text.length,
    step([whole, , initials], symbol) {
      const next: [number, number, number] = [0, 0, 0]
      for (const [at, move] of (moves[symbol] ?? []).entries()) {
        const bit = 1 << at
        if ((whole & bit) !== 0) {
          next[0] |= move.whole
          next[1] |= move.begun
          next[2] |= move.initials
        } else if ((initials & bit) !== 0) next[2] |= move.whole | move.begun | move.initials
      }
      return next
    },
  }
}

/** Sets reached from one position. */
interface Moves {
  readonly whole: number
  readonly begun: number
  readonly initials: number
}

function movesAt(
  text: string,
  at: number,
  breaks: readonly number[],
  syllables: readonly string[],
  character: string | null,
): Moves {
  const reach = breaks.find(offset => offset > at) ?? text.length
  let [whole, begun, initials] = [character !== null && text[at] === character ? 2 << at : 0, 0, 0]
  for (const syllable of syllables) {
    const after = at + syllable.length
    if (after <= reach && text.startsWith(syllable, at)) whole |= 1 << after
    if (reach === text.length && syllable.startsWith(text.slice(at))) begun |= 1 << text.length
    if (text[at] === syllable[0]) initials |= 2 << at
    if (/^[zcs]h/.test(syllable) && at + 2 <= reach && text.startsWith(syllable.slice(0, 2), at)) initials |= 4 << at
  }
  return { whole, begun, initials }
}
