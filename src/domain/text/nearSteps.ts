import type { Levels } from './levelAutomaton.ts'
import { blurSound, isOneSlip } from './pinyinSlips.ts'
import type { Term } from './splitTerms.ts'
import type { SoundOf } from './termMatcher.ts'
import type { TermSymbols } from './termSymbols.ts'

/**
 * Most slips a term is forgiven: two in eight letters, one in four letters or three characters, none in less, for short
 * words have many neighbours.
 */
export function slipsFor(term: Term): number {
  const letters = Array.from(term.folded).filter(isLetter).length
  if (letters >= 8) return 2
  return letters >= 4 || term.folded.length - letters >= 3 ? 1 : 0
}

/**
 * Steps of a term read with forgiveness; a level is a number of slips. Sounds that Sichuan speech does not tell apart
 * and characters of the same sound are no slip. Initials are not read here: three letters are near everything.
 * @param slips - most slips, 0 to 2
 */
export function nearSteps(
  text: string,
  breaks: readonly number[],
  symbols: TermSymbols,
  soundOf: SoundOf,
  slips: number,
): Levels {
  const heard = Array.from({ length: text.length }, (_, at) => heardAt(text, at, breaks, soundOf))
  const known: Moves[] = []
  const characters = slips > 0 ? characterPositions(text) : 0
  const end = 1 << text.length

  /** Passing over a character of the query that the name lacks; neither its first nor its last. */
  const skip = (set: number) => ((set & characters & ~1) << 1) & ~end
  /** One character for another, or one more in the name; the first must be right. */
  const slipCharacter = (set: number) => ((set & characters & ~1) << 1) | (set & characters & ~1)

  return {
    end,
    step(sets, symbol) {
      const next: [number, number, number] = [0, 0, 0]
      for (let rest = sets[0] | sets[1] | sets[2]; rest !== 0; rest &= rest - 1) {
        const at = 31 - Math.clz32(rest & -rest)
        const { clean, slip } = (known[at * symbols.count + symbol] ??= movesAt(
          text,
          at,
          heard[at] ?? [],
          symbols,
          symbol,
          slips > 0,
        ))
        for (let level = 0; level <= slips; level++) {
          if (((sets[level] ?? 0) & (1 << at)) === 0) continue
          next[level] = (next[level] ?? 0) | clean
          if (level < slips) next[level + 1] = (next[level + 1] ?? 0) | slip
        }
      }
      for (let level = 0; level < slips; level++)
        next[level + 1] = (next[level + 1] ?? 0) | slipCharacter(sets[level] ?? 0) | skip(next[level] ?? 0)
      return next
    },
  }
}

const isLetter = (unit: string | undefined) => unit !== undefined && unit >= 'a' && unit <= 'z'

/** Positions whose next unit is a character; none in a term of mostly letters. */
function characterPositions(text: string): number {
  let [positions, count] = [0, 0]
  for (let at = 0; at < text.length; at++)
    if (!isLetter(text[at])) [positions, count] = [positions | (1 << at), count + 1]
  return count * 2 > text.length ? positions : 0
}

/** What a listener may have meant at a position: sounds, and where each ends. */
interface Heard {
  readonly sound: string
  readonly after: number
}

/** Runs of letters that may be a syllable (at most six: zhuang), or the readings of a character. */
function heardAt(text: string, at: number, breaks: readonly number[], soundOf: SoundOf): readonly Heard[] {
  if (!isLetter(text[at]))
    return soundOf(text[at] ?? '').map(syllable => ({ sound: blurSound(syllable), after: at + 1 }))
  const reach = Math.min(breaks.find(offset => offset > at) ?? text.length, at + 6)
  const heard: Heard[] = []
  for (let after = at + 1; after <= reach && isLetter(text[after - 1]); after++)
    heard.push({ sound: blurSound(text.slice(at, after)), after })
  return heard
}

/** Sets reached from one position. */
interface Moves {
  readonly clean: number
  readonly slip: number
}

function movesAt(
  text: string,
  at: number,
  heard: readonly Heard[],
  symbols: TermSymbols,
  symbol: number,
  withSlips: boolean,
): Moves {
  let [clean, slip] = [text[at] === symbols.characters[symbol] ? 2 << at : 0, 0]
  for (const syllable of symbols.syllables[symbol] ?? []) {
    const sound = blurSound(syllable)
    for (const { sound: other, after } of heard) if (other === sound) clean |= 1 << after
    if (!isLetter(text[at])) continue
    if (syllable.startsWith(text.slice(at))) clean |= 1 << text.length
    if (!withSlips) continue
    for (let after = at + Math.max(1, syllable.length - 1); after <= at + syllable.length + 1; after++)
      if (after <= text.length && isOneSlip(text.slice(at, after), syllable)) slip |= 1 << after
  }
  return { clean, slip }
}
