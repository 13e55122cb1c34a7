import { Failure } from '../failure.ts'
import { decodeOutlines, type Outlines } from '../geo/decodeOutlines.ts'
import { decodeRivers } from '../geo/decodeRivers.ts'
import type { Ring } from '../geo/divisionShape.ts'
import { PACK_FORMAT } from './manifest.ts'

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
  const wire = raw as { formatVersion?: unknown; land?: unknown; rivers?: unknown } | null
  if (typeof wire?.formatVersion === 'number' && wire.formatVersion > PACK_FORMAT) {
    throw new Failure('P04', `formatVersion ${wire.formatVersion}`)
  }
  try {
    return { land: decodeOutlines(wire?.land), rivers: decodeRivers(wire?.rivers) }
  } catch (error) {
    throw new Failure('P03', `outlines: ${(error as Error).message}`, { cause: error })
  }
}
