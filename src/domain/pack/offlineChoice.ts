import * as v from 'valibot'
import type { PackEntry } from './manifest.ts'

/** What the visitor decided about offline data. Small, and kept apart from the cache it speaks of. */
export interface OfflineChoice {
  readonly isWifiOnly: boolean
  /** Automatic packs the visitor deleted: they are not fetched again by themselves. */
  readonly declined: readonly string[]
  /** Packs that do not come by themselves and were asked for: fetched again after the phone cleared them. */
  readonly chosen: readonly string[]
}

export const DEFAULT_CHOICE: OfflineChoice = { isWifiOnly: false, declined: [], chosen: [] }

const choiceSchema = v.object({
  isWifiOnly: v.fallback(v.boolean(), false),
  declined: v.fallback(v.array(v.string()), []),
  chosen: v.fallback(v.array(v.string()), []),
})

/** Reads a remembered choice; anything unreadable is the default. */
export function parseOfflineChoice(text: string | null): OfflineChoice {
  if (text === null) return DEFAULT_CHOICE
  try {
    const parsed = v.safeParse(choiceSchema, JSON.parse(text))
    return parsed.success ? parsed.output : DEFAULT_CHOICE
  } catch {
    return DEFAULT_CHOICE
  }
}

/** Kinds the visitor picks, since they weigh most. */
const PICKED_KINDS: ReadonlySet<PackEntry['kind']> = new Set(['photos'])

/** Whether a pack belongs on this phone without further asking. */
export function isWanted(entry: PackEntry, choice: OfflineChoice): boolean {
  if (entry.kind === 'core') return true
  return PICKED_KINDS.has(entry.kind) ? choice.chosen.includes(entry.id) : !choice.declined.includes(entry.id)
}

/** The choice after packs were asked for. */
export function withWanted(choice: OfflineChoice, entries: readonly PackEntry[]): OfflineChoice {
  const ids = new Set<string>(entries.map(entry => entry.id))
  const picked = entries.filter(entry => PICKED_KINDS.has(entry.kind)).map(entry => entry.id)
  return {
    ...choice,
    declined: choice.declined.filter(id => !ids.has(id)),
    chosen: [...new Set([...choice.chosen, ...picked])],
  }
}

/** The choice after packs were deleted. */
export function withoutWanted(choice: OfflineChoice, entries: readonly PackEntry[]): OfflineChoice {
  const ids = new Set<string>(entries.map(entry => entry.id))
  const automatic = entries.filter(entry => !PICKED_KINDS.has(entry.kind)).map(entry => entry.id)
  return {
    ...choice,
    declined: [...new Set([...choice.declined, ...automatic])],
    chosen: choice.chosen.filter(id => !ids.has(id)),
  }
}
