import { decodeOutlines, type Outlines } from '../geo/decodeOutlines.ts'
import { decodeRivers } from '../geo/decodeRivers.ts'
import type { Ring } from '../geo/divisionShape.ts'
import { readWire } from './wireHead.ts'

/** The drawn land: province, prefectures, counties, and the few rivers for small scales. */
export interface OutlinesPack {
  readonly land: Outlines
  readonly rivers: readonly Ring[]
}

/**
 * Reads the outlines pack from JSON of any origin.
 * @throws Failure P04 for a newer format, P03 when a shape cannot be decoded
 */
export function parseOutlinesPack(raw: unknown): OutlinesPack {
  return readWire(raw, 'outlines', () => {
    const wire = raw as { land?: unknown; rivers?: unknown } | null
    return { land: decodeOutlines(wire?.land), rivers: decodeRivers(wire?.rivers) }
  })
}
