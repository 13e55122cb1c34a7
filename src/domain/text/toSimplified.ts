import { SIMPLIFIED, TRADITIONAL } from './traditional.ts'

const table = new Map(Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED.charAt(at)]))

/** Simplified characters in normal width, nothing dropped: what place names are looked up with. */
export function toSimplified(text: string): string {
  return Array.from(text.normalize('NFKC'), character => table.get(character) ?? character).join('')
}
