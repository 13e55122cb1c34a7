import type { SearchColumns } from './searchColumns.ts'

/**
 * What the automaton reads at each unit: the index of its reading or, for the few characters that the term itself
 * contains, a symbol of their own beyond the readings.
 */
export class TermSymbols {
  /** Syllables of each symbol; none for symbol 0. */
  readonly syllables: readonly (readonly string[])[]
  /** The character itself, for symbols beyond the readings; absent for the others. */
  readonly characters: readonly string[]
  /** Symbol of each unit that the term contains; 0: none of its own. Null when the term is letters and digits. */
  readonly own: Uint16Array | null
  /** Under which readings each symbol stands in the columns. */
  readonly readings: readonly (readonly number[])[]

  constructor({ syllables, usualReadings, otherReadings }: SearchColumns, text: string) {
    const own = [...new Set(text)].filter(character => character > '\u007f' && character.length === 1)
    const characters: string[] = []
    this.characters = characters
    const readings = syllables.map((_, reading) => [reading])
    this.readings = readings
    this.own = own.length === 0 ? null : new Uint16Array(0x10000)
    if (this.own === null) {
      this.syllables = syllables
      return
    }
    const all = [...syllables]
    for (const character of own) {
      const code = character.charCodeAt(0)
      characters[all.length] = character
      this.own[code] = all.length
      const usual = usualReadings[code] ?? 0
      all.push(syllables[usual] ?? [])
      readings.push([usual, ...(otherReadings.get(code) ?? [])])
    }
    this.syllables = all
  }

  /** Symbols there are, the one without a reading included. */
  get count(): number {
    return this.syllables.length
  }
}
