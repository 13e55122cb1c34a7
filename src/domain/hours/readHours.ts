import type { StatedHours } from '../hall/hall.ts'
import { HoursFault } from './hoursFault.ts'
import type { HoursRule } from './hoursRule.ts'
import { parseHours } from './parseHours.ts'

/** What a hall's stated hours come to. Only `rule` can be computed with; the others have words at most. */
export type ReadHours =
  | { readonly kind: 'rule'; readonly rule: HoursRule }
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'words-only'; readonly words: string }
  /** The app cannot read the rule: a pack newer than the app, or one that never passed the pipeline. */
  | { readonly kind: 'unreadable'; readonly words: string }

/** Distinct rule texts kept; the halls of a whole country share far fewer. */
const CACHE_LIMIT = 5000
const parsedRules = new Map<string, HoursRule | null>()

/** Never throws. Rules are parsed once per text, since a list asks for all its halls at every tick. */
export function readHours(hours: StatedHours | null): ReadHours {
  const { rule: text, words } = hours ?? { rule: null, words: null }
  if (text === null) return words === null ? { kind: 'not-stated' } : { kind: 'words-only', words }
  const rule = parsedOrNull(text)
  return rule === null ? { kind: 'unreadable', words: words ?? text } : { kind: 'rule', rule }
}

function parsedOrNull(text: string): HoursRule | null {
  const known = parsedRules.get(text)
  if (known !== undefined) return known
  if (parsedRules.size >= CACHE_LIMIT) parsedRules.clear()
  const rule = parseOrNull(text)
  parsedRules.set(text, rule)
  return rule
}

function parseOrNull(text: string): HoursRule | null {
  try {
    return parseHours(text)
  } catch (error) {
    if (error instanceof HoursFault) return null
    throw error
  }
}
